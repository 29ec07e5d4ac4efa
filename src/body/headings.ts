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

/** From so many words and headings on a text has a list of contents. */
const LONG = 600;
const MANY = 4;

/** The headings of a long text, of which its page has a list; none of a short one. */
export function listedHeadings(blocks: readonly Block[], words: number): BodyHeading[] {
  if (words < LONG) return [];
  const parts = headings(blocks).filter(({ level }) => level === 2);
  return parts.length < MANY ? [] : parts;
}
