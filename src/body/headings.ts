import type { ElementContent } from 'hast';
import type { Block } from './block.ts';
import { textOf } from './heading.ts';

/** One heading of an article's text. */
export interface BodyHeading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The headings of the text in reading order, those in components included, not that of the notes. */
export function headings(blocks: readonly Block[]): BodyHeading[] {
  return blocks.flatMap((block): BodyHeading[] => {
    if (block.type === 'prose') return block.nodes.flatMap(headingOf);
    return 'children' in block ? headings(block.children) : [];
  });
}

function headingOf(node: ElementContent): BodyHeading[] {
  if (node.type !== 'element' || !/^h[2-6]$/u.test(node.tagName)) return [];
  const { id } = node.properties;
  return [
    {
      level: Number(node.tagName.slice(1)),
      id: typeof id === 'string' ? id : '',
      text: textOf(node.children),
    },
  ];
}
