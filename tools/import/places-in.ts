import type { Element, ElementContent } from 'hast';
import { readFragment } from '../../src/body/fragment.ts';
import { slug, uniqueName } from '../../src/body/heading.ts';
import { elementText, property } from './source-tree.ts';

/** Where a place of an old page is now. */
export interface OldPlace {
  /** Name that the heading has here, without what ids begin with. */
  readonly heading: string;
  /** Whether the place is that heading, and not somewhere below it. */
  readonly isHeading: boolean;
}

export type FindPlace = (name: string) => OldPlace | undefined;

/**
 * The places of a body that links may lead to, by their names there: those that it writes (`id`, `name`),
 * then those that other systems make of a heading's words, each in its own way, and of the bold words
 * that an entry or a paragraph begins with.
 */
export function placesIn(nodes: readonly ElementContent[]): FindPlace {
  const walk = new Walk();
  walk.nodes(nodes);
  return (name) => {
    const written = readFragment(name);
    return walk.written.get(written) ?? walk.made.get(letters(written));
  };
}

class Walk {
  readonly written = new Map<string, OldPlace>();
  /** By their letters and digits alone: what stands between differs from system to system. */
  readonly made = new Map<string, OldPlace>();
  readonly #counts = new Map<string, number>();
  readonly #slugs = new Map<string, number>();
  /** Names that stand before the words that they are about. */
  #waiting: string[] = [];
  #heading: string | undefined;

  nodes(nodes: readonly ElementContent[], isInHeading = false): void {
    for (const node of nodes) {
      if (node.type === 'text' && node.value.trim() !== '') this.#settle(isInHeading);
      if (node.type === 'element') this.#element(node, isInHeading);
    }
  }

  #element(node: Element, isInHeading: boolean): void {
    for (const name of [property(node, 'id'), property(node, 'name')])
      if (name !== '') this.#waiting.push(name);
    const isHeading = /^h[1-6]$/u.test(node.tagName) && elementText(node) !== '';
    if (isHeading) this.#enter(elementText(node));
    else if (/^(?:p|li)$/u.test(node.tagName)) this.#add(letters(leadOf(node)), false);
    this.nodes(node.children, isHeading || isInHeading);
    if (isHeading || node.tagName === 'img') this.#settle(isHeading || isInHeading);
  }

  #settle(isHeading: boolean): void {
    for (const name of this.#waiting.splice(0))
      if (this.#heading !== undefined && !this.written.has(name))
        this.written.set(name, { heading: this.#heading, isHeading });
  }

  #enter(words: string): void {
    this.#heading = uniqueName(slug(words), this.#slugs);
    this.#settle(true);
    const key = letters(words);
    const before = this.#counts.get(key) ?? 0;
    this.#counts.set(key, before + 1);
    this.#add(before === 0 ? key : `${key}${before}`, true);
    // Some leave out the figures that a heading begins with.
    if (before === 0) this.#add(key.replace(/^\p{N}+/u, ''), true);
  }

  #add(key: string, isHeading: boolean): void {
    const known = this.made.get(key);
    if (key === '' || this.#heading === undefined || known?.isHeading === true) return;
    if (isHeading || known === undefined) this.made.set(key, { heading: this.#heading, isHeading });
  }
}

/** The bold words that an entry or a paragraph begins with. */
function leadOf({ children }: Element): string {
  const first = children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element') return '';
  if (first.tagName === 'p') return leadOf(first);
  return /^(?:strong|b|em|i)$/u.test(first.tagName) ? elementText(first) : '';
}

function letters(text: string): string {
  return slug(text).replaceAll('-', '');
}
