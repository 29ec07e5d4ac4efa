import type { PagefindData } from './pagefind.ts';

/** Shorter words are known or not found at all. */
const SHORTEST = 6;

/**
 * Words of a term that the index does not hold. For such a word Pagefind takes the longest
 * known word that it begins with, `than` for `thanksgiving`; that is right for a slip at
 * the end of a word and wrong otherwise. A word counts as known when the best story holds
 * one that shares its first half.
 *
 * @param best the first result of the term.
 */
export function unknownWords(term: string, best: PagefindData): string[] {
  if (term.startsWith('"')) return [];
  const text = best.content.split(/\s+/u);
  const held = [
    ...best.locations.flatMap((location) => wordsOf(text[location] ?? '')),
    ...Object.values(best.meta).flatMap((field) => wordsOf(field ?? '')),
  ];
  return term.split(' ').filter((word) => {
    const wanted = fold(word);
    if (wanted.length < SHORTEST) return false;
    const half = wanted.slice(0, Math.ceil(wanted.length / 2));
    return !held.some((other) => other.startsWith(half));
  });
}

/** A compound and its parts: `inflation-linked`, `inflation`, `linked`. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/u)
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .map(fold)
    .filter((word) => word !== '');
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
