import type { Element, ElementContent } from 'hast';
import { codeLanguages, noLanguage } from './code-language.ts';
import { isMarked, restoreCode } from './neutral-text.ts';
import { startOf, type Reading } from './reading.ts';
import { countWords, withLineFeeds } from './running-text.ts';

/** Code that began as the apostrophe of a word: of ``don`t and won`t``. */
const SHORT_FORM = /^(?:d|ll|m|re|s|t|ve)\s/u;

/** Code as written, in a line or a block. A language that is not known is told and left out. */
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
  const language = languageOf(node, reading);
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

/** What stands behind the marks that begin a block. */
const NAMED = /^(?:`{3,}|~{3,})[ \t]*([^\s`]+)/u;

function languageOf(node: Element, reading: Reading): string | undefined {
  const { className } = node.properties;
  if (!Array.isArray(className) || className.length === 0) return undefined;
  const start = startOf(node);
  const [opening = '', written = ''] = NAMED.exec(reading.source.slice(start, start + 200)) ?? [];
  const language = written.toLowerCase();
  if (written === '' || codeLanguages.has(language)) return language || undefined;
  const offset = start + opening.length - written.length;
  reading.problems.warning(offset, 'code-language', noLanguage(written), 'silent');
  return undefined;
}
