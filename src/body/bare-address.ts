import type { Element, ElementContent, Text } from 'hast';
import { quotesIn, withMarks } from '../typography/quotes.ts';
import { limits } from './limits.ts';
import { placeOf, startOf, type Reading } from './reading.ts';

const BEGINNING = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)/iu;
/** Where an address that nothing encloses ends: at a sign that no address holds as it is. */
const END = /[^\p{ASCII}\p{L}\p{M}\p{N}\p{Co}]/u;
/** What ends a sentence rather than an address, and what stands after a name. */
const AFTER = /(?:[?!.,:;*_~\ue006'"\\]|['’]s)$/u;

/** Whether the parser made a link of an address that stands in the text as it is. */
export function isBareAddress({ tagName, ...node }: Element, reading: Reading): boolean {
  const start = startOf(node);
  return tagName === 'a' && BEGINNING.exec(reading.source.slice(start, start + 8))?.index === 0;
}

/**
 * An address that stands in the text as it is, when the parser took more for it than it is:
 * the address, and the marks around it that belong to the sentence. GFM ends an address at a
 * space only, so that a closing quotation mark, a dash or an `’s` would be part of it.
 *
 * @returns nodes as the parser would give them; undefined when `node` is no such address, or
 *   nothing else.
 */
export function partsOfBareAddress(node: Element, reading: Reading): ElementContent[] | undefined {
  const [only] = node.children;
  const start = startOf(node);
  if (node.children.length !== 1 || only?.type !== 'text') return undefined;
  if (only.value.length > limits.address) return undefined;
  if (!isBareAddress(node, reading)) return undefined;
  const written = only.value;
  const end = node.position?.end.offset ?? start;
  const breaks = written.endsWith('\\') && /[\r\n]/u.test(reading.source.charAt(end));
  const text = breaks ? written.slice(0, -1) : written;
  const marks = quotesIn(text, reading.context.language);
  const parts: ElementContent[] = [];
  for (let done = 0; done < text.length;) {
    const rest = text.slice(done);
    const from = BEGINNING.exec(rest)?.index ?? rest.length;
    const length = addressLength(rest.slice(from));
    const words = length === 0 ? rest.length : from;
    if (words > 0) {
      const shown = withMarks(rest.slice(0, words), marks, done);
      parts.push(textPart(shown, start + done, reading));
    }
    if (length > 0) parts.push(addressPart(rest.slice(from, from + length), start + done, reading));
    done += words + length;
  }
  if (breaks) parts.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
  return parts.length === 1 && parts[0]?.type === 'element' ? undefined : parts;
}

/** How much of `text` from its beginning is an address; 0 when nothing is. */
function addressLength(text: string): number {
  let address = text.slice(0, END.exec(text)?.index);
  for (;;) {
    const shorter = hasStrayBracket(address) ? address.slice(0, -1) : address.replace(AFTER, '');
    if (shorter === address) break;
    address = shorter;
  }
  return /^(?:https?:\/\/|www\.)[^/?#]/iu.test(address) ? address.length : 0;
}

function hasStrayBracket(address: string): boolean {
  const [open, close] = address.endsWith(')') ? ['(', ')'] : ['[', ']'];
  return address.endsWith(close) && address.split(close).length > address.split(open).length;
}

function addressPart(written: string, offset: number, reading: Reading): Element {
  const address = written.replaceAll('&amp;', '&');
  const href = encodeURI(address).replaceAll('%25', '%');
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: /^www\./iu.test(address) ? `http://${href}` : href },
    children: [textPart(address, offset, reading)],
    ...positionOf(offset, offset + written.length, reading),
  };
}

function textPart(value: string, offset: number, reading: Reading): Text {
  return { type: 'text', value, ...positionOf(offset, offset + value.length, reading) };
}

function positionOf(start: number, end: number, reading: Reading): Pick<Text, 'position'> {
  const point = (offset: number) => ({ ...placeOf(reading, offset), offset });
  return { position: { start: point(start), end: point(end) } };
}
