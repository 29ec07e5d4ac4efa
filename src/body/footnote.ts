import type { Element, ElementContent } from 'hast';
import { idPrefixes } from './heading.ts';
import { limits } from './limits.ts';
import { startOf, type Reading } from './reading.ts';
import { fill } from '../words/message.ts';
import type { TextWords } from '../words/story-words.ts';

/** Id of the notes' heading; `aria-describedby` of every reference. */
const NOTES_ID = 'notes-title';

/** What a footnote's backward link shows: an arrow that no system turns into an emoji. */
const ARROW = '\u21a9\ufe0e';

/** True for the `<a>` of a reference in the text. */
export function isNoteReference(node: Element): boolean {
  return Object.hasOwn(node.properties, 'dataFootnoteRef');
}

/** True for the `<a>` that leads from a note back to the text. */
export function isNoteReturn(node: Element): boolean {
  return Object.hasOwn(node.properties, 'dataFootnoteBackref');
}

/**
 * The reference with ids made from numbers: labels are the writer's words, and a label
 * is no valid id. References to note N are `noteref-N`, `noteref-N-2`, …
 */
export function noteReference(children: ElementContent[], reading: Reading): Element {
  const [first] = children;
  const number = first?.type === 'text' ? first.value : '0';
  const count = (reading.noteReferences.get(number) ?? 0) + 1;
  reading.noteReferences.set(number, count);
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['note-reference'],
      href: `#${idPrefixes.note}${number}`,
      id: referenceId(number, count),
      ariaDescribedBy: [NOTES_ID],
    },
    children,
  };
}

/**
 * The notes at the end: a section with a heading for who cannot see that it is smaller
 * print, and the list, whose items get ids.
 */
export function notes(list: Element, { context: { words } }: Reading): Element {
  const items = numbered(list, words);
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['footnotes'] },
    children: [
      {
        type: 'element',
        tagName: 'h2',
        properties: { id: NOTES_ID, className: ['visually-hidden'] },
        children: [{ type: 'text', value: words?.notes ?? '' }],
      },
      { ...list, children: items },
    ],
  };
}

/** Tells at the first note too many; `list` is the parser's, which has places. */
export function countNotes(list: Element, reading: Reading): void {
  const items = list.children.filter(({ type }) => type === 'element');
  const surplus = items[limits.footnotes];
  if (surplus === undefined) return;
  const message = `the text has ${items.length} footnotes; at most ${limits.footnotes} are shown: split the story`;
  reading.problems.error(startOf(surplus), 'text-size', message);
}

function numbered(list: Element, words: TextWords | undefined): ElementContent[] {
  let number = 0;
  return list.children.map((item) => {
    if (item.type !== 'element') return item;
    number++;
    returnTo(item, String(number), { count: 0 }, words);
    return { ...item, properties: { id: `${idPrefixes.note}${number}` } };
  });
}

/** Points the backward links within `node` at the references of note `number`. */
function returnTo(
  node: Element,
  number: string,
  seen: { count: number },
  words: TextWords | undefined,
): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (isReturn(child)) {
      seen.count++;
      child.properties['href'] = `#${referenceId(number, seen.count)}`;
      const name = `${number}${seen.count > 1 ? `-${seen.count}` : ''}`;
      child.properties['ariaLabel'] = words && fill(words.backToReference, { number: name });
    } else {
      returnTo(child, number, seen, words);
    }
  }
}

function isReturn(element: Element): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className[0] === RETURN;
}

const RETURN = 'note-return';

/** A backward link; `notes` gives it its address when the number of its note is known. */
export function noteReturn(children: readonly ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: [RETURN] },
    children: [
      { type: 'text', value: ARROW },
      ...children.filter((child) => child.type === 'element'),
    ],
  };
}

function referenceId(number: string, count: number): string {
  return `noteref-${number}${count > 1 ? `-${count}` : ''}`;
}
