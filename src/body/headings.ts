import type { ElementContent } from 'hast';
import type { Block } from './block.ts';
import { idPrefixes, nodeText } from './heading.ts';

/** One heading of an article's text. */
export interface BodyHeading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The headings of the text in reading order, those in components included, not that of the notes. */
export function headings(blocks: readonly Block[]): BodyHeading[] {
  return blocks.flatMap((block): BodyHeading[] => {
    if (block.type === 'prose') return block.nodes.flatMap(headingsIn);
    return 'children' in block ? headings(block.children) : [];
  });
}

function headingsIn(node: ElementContent): BodyHeading[] {
  if (node.type !== 'element') return [];
  const { id } = node.properties;
  if (!/^h[2-6]$/u.test(node.tagName)) return node.children.flatMap(headingsIn);
  if (typeof id !== 'string' || !id.startsWith(idPrefixes.heading)) return [];
  return [{ level: Number(node.tagName.slice(1)), id, text: nodeText(node.children).trim() }];
}
