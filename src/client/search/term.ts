import { figureWords, isWholeNumber, partWord } from '../../search/figure.ts';
import { QUOTES } from '../../typography/signs.ts';
import { unspacedWords } from '../../typography/words.ts';

/** Shorter words are the beginning of too much to stand for it: `Fed` is not `federal`. */
const SHORTEST_BEGINNING = 4;

/** The language of a page, and what its readers look for in vain. */
export interface Spoken {
  /** BCP 47 */
  readonly language: string;
  /** Words that are not searched for: see `unitsOf`. */
  readonly common: readonly string[];
}

/** `M & A`: an abbreviation, which is one word without the spaces. */
const SPACED = /(?<![\p{L}\d])(\p{L}{1,2}) & (?=\p{L}{1,2}(?![\p{L}\d]))/gu;
/** What stands between words that are looked for one by one: not `BRK/B`, `T+1` and `9:30`. */
const BETWEEN = /[\s;|()[\]{}<>…—]+|(?<=\p{L})[:,?!–](?=\p{L})|(?<=\p{L}{4})[/&+](?=\p{L}{4})/u;

/** The mark within short forms of Hebrew, which few keyboards have. */
const HEBREW_SHORT = /(?<=\p{Script=Hebrew})["“”](?=\p{Script=Hebrew})/gu;

/**
 * What a story has to hold for a query, each a word or a phrase: words in quotation marks,
 * in a row. Signs such as `$` are left out, and common words unless there are no others.
 *
 * @param common words that nearly every story holds, in small letters. Each would load a part
 *   of the index and rank stories by nothing.
 */
export function unitsOf(query: string, common: readonly string[]): string[] {
  const pieces = asTyped(query)
    .replace(HEBREW_SHORT, '״')
    .replace(new RegExp(`[${QUOTES}]`, 'gu'), '"')
    .split(/"([^"]*)"?/u)
    .flatMap((piece, index) => (index % 2 === 1 ? [wordsOf(piece).join(' ')] : wordsOf(piece)));
  const units = [...new Set(pieces)].filter((unit) => unit !== '');
  const telling = units.filter((unit) => !common.includes(unit.toLowerCase()));
  return telling.length > 0 ? telling : units;
}

/** Without signs of other widths and what nobody sees, which come with what was pasted. */
function asTyped(query: string): string {
  return query
    .replace(/[\uff01-\uff5e]+/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '');
}

function wordsOf(text: string): string[] {
  return text
    .replace(SPACED, '$1&')
    .split(BETWEEN)
    .map((word) => word.replace(/\p{S}+/gu, '').replace(/^[\p{Pd}−,:;!?]+|[\p{Pd},:;!?]+$/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export function isPhrase(unit: string): boolean {
  return unit.includes(' ');
}

/** Whether a unit stands for itself alone, and not for words that begin with it. */
export function isWhole(unit: string): boolean {
  return isPhrase(unit) || /\d/u.test(unit) || lettersIn(unit) < SHORTEST_BEGINNING;
}

/** Without the signs within it: `A.I.` is a word of two letters. */
function lettersIn(unit: string): number {
  return unit.replace(/[^\p{L}\p{M}]/gu, '').length;
}

/** For a whole number: what holds it only within figures with decimals, as `3.3` holds a 33. */
export function onlyWithin(unit: string, language: string): string | undefined {
  const number = unit.replace(/%$/u, '');
  return isWholeNumber(number, language) ? `"${partWord(number)}"` : undefined;
}

/** The unit as Pagefind is asked for it and nothing else: `"3dot3"` for `3.3%`. */
export function exactly(unit: string, language: string): string {
  return `"${asIndexed(unit, language)}"`;
}

/** The word of the index for a figure with decimals; another unit as it is. */
export function asIndexed(unit: string, language: string): string {
  const [figure, ...others] = figureWords(unit, language);
  return figure !== undefined && others.length === 0 && !isPhrase(unit) ? figure : unit;
}

/** What a phrase is made of, also one in a script that leaves no spaces; other units are whole. */
export function unitParts(unit: string): string[] {
  return isPhrase(unit) ? unit.split(' ') : unspacedWords(unit);
}

/** Units with each of them left out in turn. */
export function looser(
  units: readonly string[],
): { readonly units: readonly string[]; readonly without: string }[] {
  if (units.length < 2) return [];
  return units.map((without, index) => ({ units: units.toSpliced(index, 1), without }));
}
