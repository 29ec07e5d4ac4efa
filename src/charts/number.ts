import { latinDigits } from '../words/digits.ts';
import { hiddenClause } from '../typography/invisible.ts';
import { shown } from './shown.ts';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
/** Beyond this, neighbouring integers share one double. */
const LARGEST = 1e15;
/** Below this, a reader sees nothing but zeros. */
const SMALLEST = 1e-12;
/** Digits after the decimal point, and after the zeros of a small number, that readers see. */
const MOST_DECIMALS = 12;

/** The number a cell holds when it is written plainly (`-1234.5`, `1e6`), else `undefined`. */
export function plainNumber(text: string): number | undefined {
  if (!NUMBER.test(text) || isTooSmall(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) > LARGEST ? undefined : value === 0 ? 0 : value;
}

/** Whether the digits say a number that would be shown, or rounded, as nothing. */
function isTooSmall(text: string): boolean {
  return Math.abs(Number(text)) < SMALLEST && /[1-9]/u.test(text.replace(/e.*$/iu, ''));
}

/**
 * Digits after the decimal point as written, or as an exponent moves it (`2.5e-1` has two). At
 * most 12, and as many more as a small number has zeros there (`0.00000812`).
 */
export function decimalsWritten(text: string): number {
  const [, fraction = '', exponent = '0'] =
    /^[^.eE]*(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u.exec(text) ?? [];
  const size = Math.abs(Number(text));
  const zeros = size >= SMALLEST && size < 1 ? Math.floor(-Math.log10(size)) : 0;
  return Math.min(MOST_DECIMALS + zeros, Math.max(0, fraction.length - Number(exponent)));
}

/** A sentence on what is wrong with a cell that should hold a number, and what to write. */
export function numberFault(text: string): string {
  if (NUMBER.test(text)) {
    return isTooSmall(text)
      ? `${shown(text)} is too small to be shown; the smallest number is 1e-12: give all in a smaller unit`
      : `${shown(text)} is too large; the largest number is 1e15: give all in a larger unit`;
  }
  if (/^(?:n\/?a|n\. ?a\.?|n\.?d\.?|n\/?d|nan|nm|null|none|nil|\.\.|[-.–—−…])$/iu.test(text)) {
    return `"${text}" is not a number; leave the cell empty for a gap`;
  }
  if (/^(?:#[A-Z][A-Z/\d]*[!?]?|=.+)$/u.test(text)) {
    return `${shown(text)} is a formula or its error; save the values alone, and leave a gap empty`;
  }
  const quoted = shown(text) + hiddenClause(text);
  const plain = inLatinDigits(text);
  const meant = meantBy(bareNumber(plain)).filter((number) => plainNumber(number) !== undefined);
  const { figure, mark = '' } = MARKED.exec(plain)?.groups ?? {};
  if (figure !== undefined) {
    return `${quoted} is not a plain number; write ${figure}, and in note="…" what ${mark} means`;
  }
  if (meant.length > 0) return `${quoted} is not a plain number; write ${meant.join(' or ')}`;
  const { before = '', alone, unit = '' } = WORDED.exec(plain)?.groups ?? {};
  if (alone === undefined) {
    return `${quoted} is not a number; write one in digits, such as 1234.5, or leave the cell empty for a gap`;
  }
  const sign = /[-−–]$/u.test(before) ? '-' : '';
  const rest = [before.replace(/[-−–]$/u, ''), unit].filter((part) => part.trim() !== '');
  const said = rest.map((part) => `"${part.trim()}"`).join(' and ');
  return `${quoted} is not a plain number; write ${sign}${alone}, and ${said} in the title or in note="…"`;
}

/** A number with a mark that says more of it: `1.5*`, `1.5 (p)`. */
const MARKED = /^(?<figure>-?\d+(?:\.\d+)?)\s?(?<mark>[*†‡§]+|\([A-Za-z]{1,5}\.?\)|\[\w{1,3}\])$/u;
/** One number among words or signs without a digit: `5 bps`, `<1`, `US$5`. */
const WORDED =
  /^(?<before>[^\d.,+]{0,12})(?<alone>\d+(?:\.\d+)?)\s?(?<unit>[\p{L}\p{Sc}‰′″°#][^\d.,+]{0,20})?$/u;
/** Digits apart that are no groups of three: nobody knows what they are. */
const APART = /\d[\s_'’‘]\d/u;
const GROUPED = /^\D*\d{1,3}(?:[\s_'’‘]\d{3})+(?!\d)/u;

/** Digits and marks of other scripts (`٣٫٥`, `１２`) as they are read here. */
function inLatinDigits(text: string): string {
  return latinDigits(text.replace(/[\uff01-\uffee]/gu, (wide) => wide.normalize('NFKC')))
    .replace(/(?<=\d)٫(?=\d)|(?<=\d)·(?=\d)/gu, '.')
    .replace(/(?<=\d)٬(?=\d{3}(?!\d))/gu, "'");
}

/** A number without its unit, and with the sign that brackets stand for: `(5)`, `USD 5`, `5bn`. */
function bareNumber(text: string): string {
  if (APART.test(text) && !GROUPED.test(text)) return text;
  const plain = text
    .replace(/^[A-Z]{1,3}(?=\p{Sc})/u, '')
    .replace(/[\s\p{Sc}%٪_'’‘]/gu, '')
    .replace(/[−‐‑–]/gu, '-')
    .replace(/^[A-Z]{3}(?=[\d.+-])|(?<=\d)[A-Z]{3}$/gu, '');
  const signed = plain.replace(/^\(([\d.,]+)\)$/u, '-$1').replace(/^([\d.,]+)-$/u, '-$1');
  const { digits, unit = '' } = SCALED.exec(signed)?.groups ?? {};
  if (digits === undefined) return signed;
  const scale = unit.toLowerCase();
  return digits.replace(',', '.') + (SCALES[scale.slice(0, 2)] ?? SCALES[scale.charAt(0)] ?? '');
}

const SCALED =
  /^(?<digits>[+-]?\d+(?:[.,]\d+)?)(?<unit>k|th|thousand|lakhs?|m|mn|mln|mio|million|crores?|b|bn|bln|billion|t|tn|trn|trillion)$/iu;
const SCALES: Readonly<Record<string, string>> = {
  k: 'e3',
  th: 'e3',
  l: 'e5',
  m: 'e6',
  c: 'e7',
  b: 'e9',
  t: 'e12',
};

/** What a number with commas may be: thousands are groups of three, all else are decimals. */
function meantBy(bare: string): string[] {
  if (!bare.includes(',')) {
    const isGrouped = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/u.test(bare);
    return [isGrouped ? bare.replaceAll('.', '') : bare];
  }
  const isGrouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(bare);
  const isDecimal = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/u.test(bare);
  return [
    ...(isGrouped ? [bare.replaceAll(',', '')] : []),
    ...(isDecimal ? [bare.replaceAll('.', '').replace(',', '.')] : []),
  ];
}
