import { createHash } from 'node:crypto';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as a browser would make it of markup. */
export interface ParsedElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text within it. */
  readonly text: string;
}

/** Every element of a document, as the HTML standard's parser makes them, in order. */
export function elementsOf(html: string): ParsedElement[] {
  return within(parse(html));
}

/** Every element of a piece of markup, as a feed reader puts it into its page. */
export function fragmentElementsOf(html: string): ParsedElement[] {
  return within(parseFragment(html));
}

/** Scripts that a browser runs: not those that are data. */
export function isRunning({ name, attributes }: ParsedElement): boolean {
  return name === 'script' && attributes.get('type') !== 'application/ld+json';
}

/** `'sha256-…'` as a Content-Security-Policy names an inline script. */
export function hashOf({ text }: ParsedElement): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const ADDRESSES = /^(?:href|src|action|formaction|poster|data|xlink:href|srcset|cite|ping)$/u;
const ACTIVE =
  /^(?:base|object|embed|applet|iframe|frame|frameset|portal|foreignobject|animate|set|use|image|math)$/u;

/** What of an element could have an effect besides being read. */
export function effectsOf(element: ParsedElement): string[] {
  const { name, attributes } = element;
  const effects = ACTIVE.test(name) ? [`<${name}>`] : [];
  for (const [attribute, value] of attributes) {
    const plain = value.replace(/[\u0000-\u0020]/gu, '').toLowerCase();
    if (attribute.startsWith('on')) effects.push(`<${name} ${attribute}>`);
    if (attribute === 'style' || attribute === 'srcdoc') effects.push(`<${name} ${attribute}>`);
    if (ADDRESSES.test(attribute) && /^(?:javascript|data|vbscript|blob|file):/u.test(plain)) {
      effects.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
    }
  }
  return effects;
}

function within(root: DefaultTreeAdapterTypes.ParentNode): ParsedElement[] {
  const found: ParsedElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    const attributes = new Map(
      node.attrs.map(({ prefix, name, value }) => [
        prefix === undefined || prefix === '' ? name : `${prefix}:${name}`,
        value,
      ]),
    );
    found.push({ name: node.tagName.toLowerCase(), attributes, text: textOf(node) });
    const children = 'content' in node ? node.content.childNodes : node.childNodes;
    for (const child of children) visit(child);
  };
  for (const child of root.childNodes) visit(child);
  return found;
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
