import { figureWords } from '../../search/figure.ts';
import { QUOTES } from '../../typography/signs.ts';

/** Shorter words are the beginning of too much to stand for it: `Fed` is not `federal`. */
const SHORTEST_BEGINNING = 4;

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
  const pieces = query
    .replace(HEBREW_SHORT, '״')
    .replace(new RegExp(`[${QUOTES}]`, 'gu'), '"')
    .split(/"([^"]*)"?/u)
    .flatMap((piece, index) => (index % 2 === 1 ? [wordsOf(piece).join(' ')] : wordsOf(piece)));
  const units = [...new Set(pieces)].filter((unit) => unit !== '');
  const telling = units.filter((unit) => !common.includes(unit.toLowerCase()));
  return telling.length > 0 ? telling : units;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/\p{S}+/gu, '')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export function isPhrase(unit: string): boolean {
  return unit.includes(' ');
}

/** Whether a unit stands for itself alone, and not for words that begin with it. */
export function isWhole(unit: string): boolean {
  return isPhrase(unit) || /\d/u.test(unit) || unit.length < SHORTEST_BEGINNING;
}

/** The unit as Pagefind is asked for it and nothing else: `"3dot3"` for `3.3%`. */
export function exactly(unit: string): string {
  const [figure, ...others] = figureWords(unit);
  return `"${figure !== undefined && others.length === 0 && !isPhrase(unit) ? figure : unit}"`;
}

/** Units with each of them left out in turn. */
export function looser(
  units: readonly string[],
): { readonly units: readonly string[]; readonly without: string }[] {
  if (units.length < 2) return [];
  return units.map((without, index) => ({ units: units.toSpliced(index, 1), without }));
}
