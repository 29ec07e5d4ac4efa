import type { Element, ElementContent, Properties } from 'hast';

/** An element of a body that is made and not read. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** The words of a body that is made; nothing for none. */
export function treeText(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** A property of an element as text; empty when there is none. */
export function property({ properties }: Element, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || typeof value === 'boolean' ? '' : String(value);
}

/** Plain words of a node, white space as one space; those of programs are none. */
export function elementText(node: ElementContent): string {
  return rawText(node).replace(/\s+/gu, ' ').trim();
}

function rawText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || /^(?:script|style|template)$/u.test(node.tagName)) return '';
  if (node.tagName === 'br') return ' ';
  const text = node.children.map(rawText).join('');
  return /^(?:p|div|li|tr|td|th|h[1-6]|dt|dd|blockquote)$/u.test(node.tagName) ? ` ${text} ` : text;
}
