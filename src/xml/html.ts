import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * An element of HTML; children that are `undefined` are left out, and so are attributes.
 *
 * @param properties by their names in hast: `className`, `dateTime`.
 */
export function hastElement(
  tagName: string,
  properties: Readonly<Properties> = {},
  ...children: readonly (ElementContent | string | undefined)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties: { ...properties },
    children: children
      .filter((child) => child !== undefined)
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/**
 * Nodes as HTML. The serialiser escapes every text and attribute; nothing else in the project
 * turns what people wrote into markup, but components, which escape as it does.
 */
export function htmlFrom(nodes: readonly (RootContent | string)[]): string {
  const children = nodes.map((node): RootContent =>
    typeof node === 'string' ? { type: 'text', value: node } : node,
  );
  return toHtml({ type: 'root', children });
}
