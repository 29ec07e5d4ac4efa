import type { Element, ElementContent } from 'hast';
import { hasClass } from './has-class.ts';
import { startOf, type Reading } from './reading.ts';

/** What ids of the text begin with, so that none can be taken for one of the page's own. */
export const idPrefixes = { heading: 'section-', note: 'note-', update: 'update-' } as const;

/**
 * A heading with its id, made from its words and unique in the article. The page's
 * headline is the only `h1`.
 */
export function heading(node: Element, children: ElementContent[], reading: Reading): Element {
  const level = Number(node.tagName.slice(1));
  checkLevel(level, startOf(node), reading);
  const id = uniqueId(slug(nodeText(children)), reading);
  reading.collected.anchors.push(id);
  return {
    type: 'element',
    tagName: level === 1 ? 'h2' : node.tagName,
    properties: { id },
    children,
  };
}

/**
 * Lower-case words joined by hyphens, letters of every script kept. Accents are dropped
 * where they are accents; elsewhere marks are part of the letter (`ド`, `कि`).
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:[^\p{L}\p{M}\p{N}]|\p{Default_Ignorable_Code_Point})+/gu, '-')
    .slice(0, 80)
    .replace(/^-|(?:-|\p{Cs})$/gu, '');
}

const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}{0,8})\p{M}|(?<![\p{L}\p{M}])\p{M}/gu;

/** The words of a heading; the numbers of footnotes are not among them. */
export function nodeText(nodes: readonly ElementContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element' && !isNoteNumber(node)) text += nodeText(node.children);
  }
  return text;
}

/** True for the number of a note where the text refers to it. */
export function isNoteNumber(node: Element): boolean {
  return hasClass(node, 'note-reference');
}

function checkLevel(level: number, offset: number, reading: Reading): void {
  if (level === 1) {
    reading.problems.error(
      offset,
      'heading-level',
      'the title is the only heading of level 1; write ## here',
    );
    return;
  }
  if (level > reading.headingLevel + 1) {
    reading.problems.warning(
      offset,
      'heading-level',
      `a heading of level ${level} under one of level ${reading.headingLevel}; write ${'#'.repeat(reading.headingLevel + 1)}`,
    );
  }
  reading.headingLevel = level;
}

function uniqueId(words: string, reading: Reading): string {
  const name = uniqueName(words, reading.slugs);
  const id = idPrefixes.heading + name;
  reading.fragments.set(name, id);
  reading.fragments.set(id, id);
  return id;
}

/**
 * The name of an article's next heading.
 *
 * @param words as `slug` makes them.
 * @param slugs how often each was asked for before; enters this one.
 */
export function uniqueName(words: string, slugs: Map<string, number>): string {
  const base = words === '' ? 'untitled' : words;
  let name = base;
  for (let count = (slugs.get(base) ?? 0) + 1; ; count++) {
    name = count === 1 ? base : `${base}-${count}`;
    if (count > 1 && slugs.has(name)) continue;
    slugs.set(base, count);
    if (count > 1) slugs.set(name, 1);
    return name;
  }
}
