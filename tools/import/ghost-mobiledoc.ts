import type { Element, ElementContent } from 'hast';
import { ghostCard } from './ghost-cards.ts';
import { asList, isObject, listAt, type JsonObject } from './json.ts';
import type { TellLoss } from './losses.ts';
import { element, treeText } from './source-tree.ts';

/** Kinds of sections, by their number in the format. */
const WORDS = 1;
const PICTURE = 2;
const LIST = 3;
const CARD = 10;
/** A marker whose value is the number of an atom. */
const ATOM = 1;
/** Forms within forms; texts have two or three. */
const DEEPEST = 40;

/**
 * The tree of a text of Ghost's editor of 2016 to 2023 (mobiledoc 0.3).
 *
 * @returns undefined when it is none.
 */
export function mobiledocNodes(document: unknown, tell: TellLoss): ElementContent[] | undefined {
  if (!isObject(document) || !Array.isArray(document['sections'])) return undefined;
  return listAt(document, 'sections').flatMap((section) =>
    Array.isArray(section) ? sectionOf(section, document, tell) : [],
  );
}

function sectionOf(
  section: readonly unknown[],
  document: JsonObject,
  tell: TellLoss,
): ElementContent | ElementContent[] {
  const [kind, second, third] = section;
  const name = typeof second === 'string' ? second : '';
  switch (kind) {
    case WORDS:
      return element(
        /^(?:h[1-6]|blockquote)$/u.exec(name)?.[0] ?? block(name),
        {},
        markersOf(third, document),
      );
    case PICTURE:
      return element('p', {}, [element('img', { src: name, alt: '' }, [])]);
    case LIST: {
      const items = asList(third).map((item) => element('li', {}, markersOf(item, document)));
      return element(name === 'ol' ? 'ol' : 'ul', {}, items);
    }
    case CARD: {
      const [cardName, payload] = asList(listAt(document, 'cards')[Number(second)]);
      return typeof cardName !== 'string'
        ? []
        : ghostCard(cardName, isObject(payload) ? payload : {}, tell);
    }
    default:
      return [];
  }
}

function block(name: string): string {
  return name === 'aside' || name === 'pull-quote' ? 'blockquote' : 'p';
}

/** Words with the forms that open at them; each says how many close behind it. */
function markersOf(markers: unknown, document: JsonObject): ElementContent[] {
  const root = element('p', {}, []);
  const open: Element[] = [root];
  for (const marker of asList(markers)) {
    const [kind, opening, closing, value] = asList(marker);
    for (const number of asList(opening)) {
      if (open.length > DEEPEST) break;
      const made = markupOf(listAt(document, 'markups')[Number(number)]);
      open.at(-1)?.children.push(made);
      open.push(made);
    }
    open
      .at(-1)
      ?.children.push(...(kind === ATOM ? atomOf(value, document) : treeText(wordsIn(value))));
    for (let left = Number(closing); left > 0 && open.length > 1; left--) open.pop();
  }
  return root.children;
}

function markupOf(markup: unknown): Element {
  const [name, attributes] = asList(markup);
  const list = asList(attributes);
  const href = list[list.indexOf('href') + 1];
  if (name === 'a') return element('a', { href: typeof href === 'string' ? href : '' }, []);
  return element(
    /^(?:strong|b|em|i|s|code|sub|sup|u)$/u.exec(wordsIn(name))?.[0] ?? 'span',
    {},
    [],
  );
}

function atomOf(number: unknown, document: JsonObject): ElementContent[] {
  const [name, words] = asList(listAt(document, 'atoms')[Number(number)]);
  return name === 'soft-return' ? [element('br', {}, [])] : treeText(wordsIn(words));
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
