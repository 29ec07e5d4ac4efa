import type { Element, ElementContent } from 'hast';
import { isMarked, restoreCode } from './neutral-text.ts';
import { startOf, type Reading } from './reading.ts';
import { countWords, withLineFeeds } from './running-text.ts';

/** Code as written, in a line or a block. A language that is not a plain word is left out. */
export function codeElement(node: Element, reading: Reading): Element {
  const start = startOf(node);
  let value = node.children.reduce((text, child) => text + textOf(child), '');
  if (reading.neutral.marked && isMarked(value)) {
    value = restoreCode(value, reading.neutral, start);
  }
  value = withLineFeeds(value);
  reading.words += countWords(value);
  const language = languageOf(node);
  return {
    type: 'element',
    tagName: 'code',
    properties: language === undefined ? {} : { className: [`language-${language}`] },
    children: [{ type: 'text', value }],
  };
}

function textOf(node: ElementContent): string {
  return node.type === 'text' ? node.value : '';
}

function languageOf(node: Element): string | undefined {
  const { className } = node.properties;
  const [first] = Array.isArray(className) ? className : [];
  return typeof first === 'string' ? /^language-([a-z0-9-]{1,30})$/u.exec(first)?.[1] : undefined;
}
