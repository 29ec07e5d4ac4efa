import type { Element, ElementContent } from 'hast';
import { memo } from '../memo.ts';
import { numberFormat } from '../words/intl.ts';
import { wordsOf } from '../words/words.ts';

const SPACE = '[ \\u00a0\\u202f]';
/** Of every language, since tables are copied from elsewhere: `1,234.5`, `1.234,5`, `1’234.5`, `1,23,456`. */
const DIGITS = [
  '\\p{Nd}[\\p{Nd},]*(?:\\.\\p{Nd}+)?',
  '\\p{Nd}{1,3}(?:\\.\\p{Nd}{3})+(?:,\\p{Nd}+)?',
  "\\p{Nd}{1,3}(?:['’\\u066c]\\p{Nd}{3})+(?:[.,\\u066b]\\p{Nd}+)?",
  '\\p{Nd}+(?:[,\\u066b]\\p{Nd}+)?',
];
const CURRENCY = '(?:[A-Z]{0,2}\\p{Sc}|CHF|EUR|GBP|JPY|USD)';

/**
 * `1,234.5`, `5.25%`, `$1.2bn`, `25 bp`, `(1.2)`, `−1,2 %`, `1 234,5 €`, `3,1 Mrd. €`: a figure as it is
 * written in a language, with or without a sign.
 */
const figureIn = memo((language: string): RegExp => {
  const parts = numberFormat(language).formatToParts(1_234_567);
  const isSpaced = parts.some(({ type, value }) => type === 'group' && value.trim() === '');
  const spaced = `\\p{Nd}{1,3}(?:${SPACE}\\p{Nd}{3})+(?:,\\p{Nd}+)?`;
  const digits = [...(isSpaced ? [spaced] : []), ...DIGITS].join('|');
  const units = new Set(['en', language].flatMap((tag) => wordsOf(tag).tables.units));
  const named = [...units].map((unit) => unit.replaceAll('.', '\\.')).join('|');
  const unit = `(?:[%‰\\u066a\\uff05]|${named})`;
  return new RegExp(
    `^(?<sign>[+\\-\\u2212\\u2013])?${SPACE}?(?<open>\\()?(?:${CURRENCY}${SPACE}?)?(?<digits>${digits})` +
      `(?:${SPACE}?${unit})?(?:${SPACE}?${CURRENCY})?(?<close>\\))?$`,
    'u',
  );
});

/**
 * A table cell that is wholly a figure: class `numeric`, and for a signed change a glyph
 * that tells rise from fall without colour, hidden from assistive technology because
 * the sign is read, and a true minus.
 *
 * @returns the cell's classes and children.
 */
export function financeCell(
  children: ElementContent[],
  language: string,
): {
  readonly classes: readonly string[];
  readonly children: ElementContent[];
} {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text') return { classes: [], children };
  const text = only.value.trim();
  const groups = text.length > 40 ? undefined : figureIn(language).exec(text)?.groups;
  if (groups === undefined || (groups['open'] === undefined) !== (groups['close'] === undefined)) {
    return { classes: [], children };
  }
  const sign = groups['sign'];
  const isZero = !/(?!0)\p{Nd}/u.test(groups['digits'] ?? '');
  if (sign === undefined || isZero) {
    return { classes: ['numeric'], children: [{ type: 'text', value: withMinus(text) }] };
  }
  const rises = sign === '+';
  return {
    classes: ['numeric', rises ? 'gain' : 'loss'],
    children: [glyph(rises ? '▲' : '▼'), { type: 'text', value: withMinus(text) }],
  };
}

function withMinus(text: string): string {
  return text.replace(/^[-\u2013]/u, '\u2212');
}

function glyph(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['glyph'], ariaHidden: 'true' },
    children: [{ type: 'text', value }],
  };
}
