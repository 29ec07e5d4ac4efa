import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** One SVG element; attributes that are `undefined` are left out. */
export function svgElement(
  tagName: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Element | string)[]
): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) properties[name] = typeof value === 'number' ? pixel(value) : value;
  }
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** Markup that is valid both as XML and inside HTML. */
export function serialiseSvg(root: Element): string {
  // HTML has no use for the reference, but XML allows `]]>` in no text (XML 1.0, `CharData`).
  return toHtml(root, { space: 'svg', closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
}

/** Coordinates to a tenth of a pixel: what an eye can tell apart, in stable bytes. */
export function pixel(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
