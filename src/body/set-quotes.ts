import type { RootContent, Text } from 'hast';
import { quotesIn } from '../typography/quotes.ts';
import { isBareAddress } from './bare-address.ts';
import { limits } from './limits.ts';
import { startOf, type Reading } from './reading.ts';

/** Elements within a line of text: a mark beside one has the words in it for its neighbour. */
const INLINE = new Set(['a', 'em', 'strong', 'del', 'sup']);

/** A piece of a paragraph: what marks see of it, and whose value is set; no node's for code. */
interface Piece {
  readonly seen: string;
  readonly node: Text | undefined;
}

/**
 * Sets the quotation marks of the parser's tree as those of headlines are set, each paragraph
 * as one text whatever is bold or linked in it. A mark that the writer escaped (`5\"`) or wrote
 * as an entity stays as it is, as those in code do.
 */
export function setQuotes(nodes: readonly RootContent[], reading: Reading): void {
  if (!/["']/u.test(reading.source)) return;
  let pieces: Piece[] = [];
  const endLine = (): void => {
    setLine(pieces, reading.context.language);
    pieces = [];
  };
  const visit = (node: RootContent, depth: number): void => {
    if (node.type === 'text') {
      pieces.push({ seen: withoutEscaped(node, reading), node });
    } else if ('children' in node && depth <= limits.depth) {
      if (node.type === 'element' && isWhole(node.tagName)) {
        pieces.push({ seen: node.tagName === 'br' ? '\n' : 'x', node: undefined });
        return;
      }
      if (node.type === 'element' && isBareAddress(node, reading)) {
        for (const child of node.children) {
          if (child.type === 'text') pieces.push({ seen: child.value, node: undefined });
        }
        return;
      }
      const isInline =
        node.type === 'mdxJsxTextElement' || (node.type === 'element' && INLINE.has(node.tagName));
      if (!isInline) endLine();
      for (const child of node.children) visit(child, depth + 1);
      if (node.type === 'mdxJsxTextElement') pieces.push({ seen: 'x', node: undefined });
      if (!isInline) endLine();
    }
  };
  for (const node of nodes) visit(node, 1);
  endLine();
}

/** Elements whose own words no mark of the text is set by. */
function isWhole(tagName: string): boolean {
  return tagName === 'code' || tagName === 'br' || tagName === 'img';
}

function setLine(pieces: readonly Piece[], language: string): void {
  const line = pieces.map(({ seen }) => seen).join('');
  if (!/["']/u.test(line)) return;
  const set = quotesIn(line, language);
  let done = 0;
  for (const { seen, node } of pieces) {
    if (node !== undefined) {
      const start = done;
      node.value = node.value.replace(/["']/gu, (mark, at: number) =>
        seen.charAt(at) === mark ? (set.get(start + at) ?? mark) : mark,
      );
    }
    done += seen.length;
  }
}

const QUOTE_ENTITY = /^&(?:quot|apos|#0*3[49]|#x0*2[27]);$/iu;
const WRITTEN = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});|[\s\S]/giu;

/** The words of a node, with a letter for each quotation mark that was not written as itself. */
function withoutEscaped(node: Text, reading: Reading): string {
  const { value } = node;
  if (!/["']/u.test(value)) return value;
  const start = startOf(node);
  const source = reading.source.slice(start, node.position?.end.offset ?? start);
  if (!/\\["']|&/u.test(source)) return value;
  let seen = '';
  for (const [written] of source.matchAll(WRITTEN)) {
    const next = String.fromCodePoint(value.codePointAt(seen.length) ?? 0);
    const isEscaped = /^\\["']$/u.test(written) || QUOTE_ENTITY.test(written);
    seen += isEscaped && /["']/u.test(next) ? 'x' : next;
    if (seen.length >= value.length) break;
  }
  return seen.length === value.length ? seen : value;
}
