import { below } from './below.ts';

type Child = Node | string;

/** Attributes that hold an address. */
const ADDRESSES: readonly string[] = ['href', 'src'];

/**
 * Makes an element; attributes that are `undefined` or false are left out, true is empty.
 * Addresses of the site are given from its own root, wherever it lies.
 */
export function htmlElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    const text = value === true ? '' : value;
    made.setAttribute(name, ADDRESSES.includes(name) ? below(text) : text);
  }
  made.append(...children);
  return made;
}

/**
 * The element that the page's markup promises.
 *
 * @throws Error when it is not there.
 */
export function part<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}
