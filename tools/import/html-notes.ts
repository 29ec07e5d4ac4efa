import type { Element, ElementContent } from 'hast';
import { element, elementText, property } from './source-tree.ts';

/** What a place of notes, or a note, is called by those who write them in HTML. */
const CALLED = /(?:^|[\s_-])(?:doc-)?(?:foot|end)notes?|^_?e?fn(?![a-z])|^note(?![a-z])/iu;
/** Signs that lead from a note back to the text. */
const BACK =
  /^[\s[\]()]*(?:[↩⤴^↑⏎]\ufe0e?|back(?: to (?:text|content|top))?|return|retour|zurück|\d*)[\s[\]()]*$/iu;

/**
 * A body whose footnotes, in the forms that people and other systems write in HTML, are those that Markdown makes: a
 * raised link to a place that leads back to it, or that is called a note.
 */
export function withNotes(nodes: readonly ElementContent[]): ElementContent[] {
  const marks = new Map<Element, string>();
  const back = new Set<string>();
  findMarks(nodes, marks, back);
  if (marks.size === 0) return [...nodes];
  const wanted = new Set(marks.values());
  const notes = new Map<string, Element>();
  findNotes(nodes, { wanted, back, notes, isCalled: false });
  const numbers = new Map<string, number>();
  for (const place of marks.values())
    if (notes.has(place) && !numbers.has(place)) numbers.set(place, numbers.size + 1);
  if (numbers.size === 0) return [...nodes];
  const found = new Set(notes.values());
  const replaced = (each: ElementContent): ElementContent[] => {
    if (each.type !== 'element') return [each];
    if (found.has(each)) return [];
    const number = numbers.get(marks.get(each) ?? '');
    if (number !== undefined) return [markOf(number)];
    const children = each.children.flatMap(replaced);
    const isEmptied = children.length < each.children.length && children.every(isNoWord);
    return isEmptied ? [] : [{ ...each, children }];
  };
  const items = Array.from(numbers.keys(), (place) =>
    element('li', {}, withoutBack(notes.get(place)?.children ?? [], back)),
  );
  return [
    ...withoutLine(nodes.flatMap(replaced)),
    element('section', { dataFootnotes: '' }, [element('ol', {}, items)]),
  ];
}

function markOf(number: number): Element {
  const link = element('a', { dataFootnoteRef: '' }, [{ type: 'text', value: String(number) }]);
  return element('sup', {}, [link]);
}

/** Raised links to places of the page, each with its place; and the names that they have themselves. */
function findMarks(
  nodes: readonly ElementContent[],
  marks: Map<Element, string>,
  back: Set<string>,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const place = placeOfMark(node);
    if (place === undefined) findMarks(node.children, marks, back);
    else {
      marks.set(node, place);
      for (const id of idsIn(node)) back.add(id);
    }
  }
}

function placeOfMark(node: Element): string | undefined {
  const inner = soleChild(node);
  const pair = [node.tagName, inner?.tagName].join(' ');
  const link = pair === 'sup a' ? inner : pair === 'a sup' ? node : undefined;
  const href = link === undefined ? '' : property(link, 'href');
  return href.length > 1 && href.startsWith('#') ? href.slice(1) : undefined;
}

function soleChild({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter((child) => !isBlank(child));
  return only?.type === 'element' && others.length === 0 ? only : undefined;
}

interface NoteSearch {
  readonly wanted: ReadonlySet<string>;
  readonly back: ReadonlySet<string>;
  readonly notes: Map<string, Element>;
  /** Whether what holds these nodes is called a place of notes. */
  readonly isCalled: boolean;
}

/** The entries and paragraphs that have a place that a mark leads to. */
function findNotes(nodes: readonly ElementContent[], search: NoteSearch): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const names = [property(node, 'className'), property(node, 'role'), property(node, 'id')];
    const isCalled = search.isCalled || names.some((name) => CALLED.test(name));
    // The innermost is the note.
    findNotes(node.children, { ...search, isCalled });
    if (!/^(?:li|p|div|dd|aside)$/u.test(node.tagName)) continue;
    const [place, ...others] = idsIn(node).filter((id) => search.wanted.has(id));
    if (place === undefined || others.length > 0 || search.notes.has(place)) continue;
    if (isCalled || CALLED.test(place) || leadsTo(node, search.back)) search.notes.set(place, node);
  }
}

function idsIn(node: Element): string[] {
  const own = [property(node, 'id'), property(node, 'name')].filter((id) => id !== '');
  return [
    ...own,
    ...node.children.flatMap((child) => (child.type === 'element' ? idsIn(child) : [])),
  ];
}

function leadsTo(node: Element, places: ReadonlySet<string>): boolean {
  const href = property(node, 'href');
  return (
    (href.startsWith('#') && places.has(href.slice(1))) ||
    node.children.some((child) => child.type === 'element' && leadsTo(child, places))
  );
}

/** A note without what leads back from it, and without its number. */
function withoutBack(
  nodes: readonly ElementContent[],
  back: ReadonlySet<string>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const href = property(node, 'href');
    const isBack =
      href.startsWith('#') && (back.has(href.slice(1)) || BACK.test(elementText(node)));
    if (isBack && BACK.test(elementText(node))) return [];
    const children = withoutBack(node.children, back);
    const isEmptied = children.length < node.children.length && children.every(isBlank);
    return isEmptied ? [] : [{ ...node, children }];
  });
}

/** The line that stood above the notes goes with them. */
function withoutLine(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.findLastIndex((node) => !isBlank(node));
  const end = nodes[last];
  return nodes.slice(0, end !== undefined && isNoWord(end) ? last : nodes.length);
}

function isNoWord(node: ElementContent): boolean {
  return isBlank(node) || (node.type === 'element' && node.tagName === 'hr');
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
