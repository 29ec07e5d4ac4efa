import { nearest, suggestionBudget } from '../problem/nearest.ts';
import { decoded } from '../schema/decoded.ts';

/** A fragment as ids are written, whether the address has its letters as they are or encoded. */
export function readFragment(written: string): string {
  return decoded(written)?.normalize('NFC') ?? written;
}

/**
 * `; did you mean "#ørsted"?`, or nothing: first by letters without accents, then by likeness.
 *
 * @param work what several searches may take together.
 */
export function didYouMeanFragment(
  fragment: string,
  names: Iterable<string>,
  work = suggestionBudget(),
): string {
  const all = [...names];
  work.left -= STEPS * all.length;
  if (work.left <= 0) return '';
  const wanted = unaccented(fragment);
  const meant = all.find((name) => unaccented(name) === wanted) ?? nearest(fragment, all, work);
  return meant === undefined ? '' : `; did you mean "#${meant}"?`;
}

/** What taking the accents off a name costs, in steps of a search. */
const STEPS = 50;

/** Letters that are none of their own to a keyboard without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
};

function unaccented(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøßłđðþħı]/gu, (letter) => PLAIN[letter] ?? letter);
}
