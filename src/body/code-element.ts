import type { Element, ElementContent } from 'hast';
import { isMarked, restoreCode } from './neutral-text.ts';
import { startOf, type Reading } from './reading.ts';
import { countWords, withLineFeeds } from './running-text.ts';

/** Code that began as the apostrophe of a word: of ``don`t and won`t``. */
const SHORT_FORM = /^(?:d|ll|m|re|s|t|ve)\s/u;

/** Code as written, in a line or a block. A language that is not a plain word is left out. */
export function codeElement(node: Element, reading: Reading): Element {
  const start = startOf(node);
  let value = node.children.reduce((text, child) => text + textOf(child), '');
  if (reading.neutral.marked && isMarked(value)) {
    value = restoreCode(value, reading.neutral, start);
  }
  value = withLineFeeds(value);
  if (SHORT_FORM.test(value) && /\p{L}/u.test(reading.source.charAt(start - 1))) {
    const message = "this mark begins code, which ends at the next one; an apostrophe is '";
    reading.problems.warning(start, 'markdown-left-over', message);
  }
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
