import { hiddenClause } from '../typography/invisible.ts';
import { shown } from './shown.ts';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/u;
/** Beyond this, neighbouring integers share one double. */
const LARGEST = 1e15;

/** The number a cell holds when it is written plainly (`-1234.5`, `1e6`), else `undefined`. */
export function plainNumber(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) > LARGEST ? undefined : value === 0 ? 0 : value;
}

/** Digits after the decimal point as written, or as an exponent moves it (`2.5e-1` has two). At most 12. */
export function decimalsWritten(text: string): number {
  const [, fraction = '', exponent = '0'] =
    /^[^.eE]*(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u.exec(text) ?? [];
  return Math.min(12, Math.max(0, fraction.length - Number(exponent)));
}

/** A sentence on what is wrong with a cell that should hold a number. */
export function numberFault(text: string): string {
  if (NUMBER.test(text)) return `${shown(text)} is too large; the largest number is 1e15`;
  if (/^(?:n\/?a|n\. ?a\.?|n\.?d\.?|n\/?d|nan|nm|null|none|nil|\.\.|[-.–—−…])$/iu.test(text)) {
    return `"${text}" is not a number; leave the cell empty for a gap`;
  }
  if (/^(?:#[A-Z/\d!?]+|=.+)$/u.test(text)) {
    return `${shown(text)} is a formula or its error; save the values alone, and leave a gap empty`;
  }
  const meant = meantBy(bareNumber(text)).filter((number) => plainNumber(number) !== undefined);
  const quoted = shown(text) + hiddenClause(text);
  const { figure, mark = '' } = MARKED.exec(text)?.groups ?? {};
  if (figure !== undefined) {
    return `${quoted} is not a plain number; write ${figure}, and in note="…" what ${mark} means`;
  }
  return meant.length === 0
    ? `${quoted} is not a number`
    : `${quoted} is not a plain number; write ${meant.join(' or ')}`;
}

/** A number with a mark that says more of it: `1.5*`, `1.5 (p)`. */
const MARKED = /^(?<figure>-?\d+(?:\.\d+)?)\s?(?<mark>[*†‡§]+|\([A-Za-z]{1,5}\.?\)|\[\w{1,3}\])$/u;
/** Digits apart that are no groups of three: nobody knows what they are. */
const APART = /\d[\s_'’]\d/u;
const GROUPED = /^\D*\d{1,3}(?:[\s_'’]\d{3})+(?!\d)/u;

/** A number without its unit, and with the sign that brackets stand for: `(5)`, `USD 5`, `5bn`. */
function bareNumber(text: string): string {
  const folded = text.normalize('NFKC');
  if (APART.test(folded) && !GROUPED.test(folded)) return text;
  const plain = folded
    .replace(/[\s\p{Sc}%_'’]/gu, '')
    .replace(/[−‐‑–]/gu, '-')
    .replace(/^[A-Z]{3}(?=[\d.+-])|(?<=\d)[A-Z]{3}$/gu, '');
  const signed = plain.replace(/^\(([\d.,]+)\)$/u, '-$1').replace(/^([\d.,]+)-$/u, '-$1');
  const { digits, unit = '' } = SCALED.exec(signed)?.groups ?? {};
  if (digits === undefined) return signed;
  return digits.replace(',', '.') + (SCALES[unit.charAt(0).toLowerCase()] ?? '');
}

const SCALED = /^(?<digits>[+-]?\d+(?:[.,]\d+)?)(?<unit>k|m|mn|mln|b|bn|t|tn|trn)$/iu;
const SCALES: Readonly<Record<string, string>> = { k: 'e3', m: 'e6', b: 'e9', t: 'e12' };

/** What a number with commas may be: thousands are groups of three, all else are decimals. */
function meantBy(bare: string): string[] {
  if (!bare.includes(',')) {
    const isGrouped = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/u.test(bare);
    return [isGrouped ? bare.replaceAll('.', '') : bare];
  }
  const isGrouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare);
  const isDecimal = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/u.test(bare);
  return [
    ...(isGrouped ? [bare.replaceAll(',', '')] : []),
    ...(isDecimal ? [bare.replaceAll('.', '').replace(',', '.')] : []),
  ];
}
