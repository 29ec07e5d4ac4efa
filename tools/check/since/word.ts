import type { Nodes } from 'mdast';
import { QUOTES } from '../../../src/typography/signs.ts';
import { isQuoted, MASK, type Passage } from '../passage.ts';
import { nodesOf, type WrittenArticle } from '../written-article.ts';

/** A word of an article as its readers see it. */
export interface WrittenWord {
  readonly text: string;
  /** Where it stands in the file, in UTF-16 code units. */
  readonly offset: number;
  /** Part of somebody's words. */
  readonly quoted: boolean;
  readonly headline: boolean;
  /** Begins a sentence, so that its capital says nothing. */
  readonly opens: boolean;
}

const AROUND = new RegExp(`^[('‘’‚${QUOTES}[]+|[)'‘’${QUOTES}\\].,;:!?…]+$`, 'gu');
const ENDS = new RegExp(`[.!?:]['‘’${QUOTES})]*$`, 'u');

/** Attributes of components that readers see. */
const SHOWN = new Set(['title', 'subtitle', 'caption', 'cite', 'source', 'note', 'annotations']);

/**
 * The words of headline, standfirst, text and components, in reading order.
 *
 * @param but passages of these kinds.
 */
export function shownWords(
  article: WrittenArticle,
  but: readonly Passage['kind'][] = [],
): WrittenWord[] {
  const passages = article.passages.filter(({ kind }) => !but.includes(kind));
  return [...passages, ...[...nodesOf(article.tree)].flatMap(attributes)].flatMap(words);
}

function words(passage: Passage): WrittenWord[] {
  let opens = true;
  const found: WrittenWord[] = [];
  const clean = passage.text.replaceAll('\\', MASK);
  for (const { 0: raw, index } of clean.matchAll(/[^\s\ufffc]+/gu)) {
    const text = raw.replace(AROUND, '');
    if (text !== '') {
      const offset = passage.offset + index;
      const quoted = isQuoted(passage, index);
      found.push({ text, offset, quoted, headline: passage.kind === 'title', opens });
    }
    opens = ENDS.test(raw);
  }
  return found;
}

function attributes(node: Nodes): Passage[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute): Passage[] => {
    if (attribute.type !== 'mdxJsxAttribute' || !SHOWN.has(attribute.name)) return [];
    if (typeof attribute.value !== 'string') return [];
    const offset = node.position?.start.offset ?? 0;
    return [{ kind: 'cell', offset, text: attribute.value, quoted: [] }];
  });
}

/** A text on one line, as much of it as a message holds. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
}
