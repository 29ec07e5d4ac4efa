import type { Element, ElementContent } from 'hast';

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
