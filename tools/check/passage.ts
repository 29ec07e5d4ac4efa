import type { Nodes, Parents } from 'mdast';
import { quotations } from '../../src/typography/quotation-marks.ts';

/** A run of words that a reader meets as one: a paragraph, a heading, a cell, a headline. */
export interface Passage {
  readonly kind: 'title' | 'description' | 'paragraph' | 'heading' | 'cell';
  /** Where the passage begins in the file, in UTF-16 code units. */
  readonly offset: number;
  /**
   * The file's characters, as many as the passage is long, with everything that is no
   * word (marks, addresses, code, components) masked: an index here plus `offset` is a
   * place in the file.
   */
  readonly text: string;
  /** Parts of `text` that are somebody else's words: [start, end). */
  readonly quoted: readonly (readonly [number, number])[];
}

/** Stands for characters that are not words; no letter, digit or space. */
export const MASK = '\ufffc';

const KINDS: Readonly<Record<string, Passage['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

/**
 * The passages of an article's text in reading order.
 *
 * @param figures what stands for the components that begin at these offsets.
 */
export function passagesOf(
  tree: Nodes,
  source: string,
  figures: ReadonlyMap<number, string>,
): Passage[] {
  const passages: Passage[] = [];
  const visit = (node: Nodes, quoted: boolean): void => {
    const kind = Object.hasOwn(KINDS, node.type) ? KINDS[node.type] : undefined;
    if (kind !== undefined) passages.push(passage(node, kind, source, figures, quoted));
    else if ('children' in node) {
      const quotes = quoted || node.type === 'blockquote' || isPullQuote(node);
      for (const child of node.children) visit(child, quotes);
    }
  };
  visit(tree, false);
  return passages;
}

/** A passage that is all words: a field of the frontmatter. */
export function fieldPassage(kind: Passage['kind'], text: string, offset: number): Passage {
  return { kind, offset, text, quoted: quotations(text) };
}

/** True when `index` of the passage lies within somebody else's words. */
export function isQuoted(passage: Passage, index: number): boolean {
  return passage.quoted.some(([start, end]) => index >= start && index < end);
}

function passage(
  node: Nodes,
  kind: Passage['kind'],
  source: string,
  figures: ReadonlyMap<number, string>,
  quoted: boolean,
): Passage {
  const offset = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? offset;
  const shown = new Array<string>(end - offset).fill(MASK);
  const reveal = (inner: Nodes): void => {
    if (inner.type === 'text') {
      const from = inner.position?.start.offset ?? 0;
      const to = inner.position?.end.offset ?? 0;
      for (let at = from; at < to; at++) shown[at - offset] = source.charAt(at);
    } else if (inner.type === 'break') {
      const at = inner.position?.start.offset;
      if (at !== undefined) shown[at - offset] = ' ';
    } else if (inner.type === 'mdxJsxTextElement' && inner.children.length === 0) {
      const at = inner.position?.start.offset ?? 0;
      const letters = figures.get(at)?.split('') ?? [];
      for (const [index, letter] of letters.entries()) shown[at - offset + index] = letter;
    } else if ('children' in inner) {
      for (const child of inner.children) reveal(child);
    }
  };
  reveal(node);
  const text = shown.join('');
  return { kind, offset, text, quoted: quoted ? [[0, text.length]] : quotations(text) };
}

function isPullQuote(node: Parents): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === 'PullQuote';
}
