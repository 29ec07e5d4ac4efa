/** Shorter words have no endings. */
const SHORTEST = 4;
/** Letters that may differ at the end of two forms of a word where its endings are not known. */
const ENDING = 2;

/**
 * Whether two words, in plain letters, are forms of one: `prices` of `price`. In English by its
 * endings, in other languages where little but the end of long words differs.
 *
 * @param language of the site (BCP 47).
 */
export function isSameWord(word: string, other: string, language: string): boolean {
  if (word === other) return true;
  if (Math.min(word.length, other.length) < SHORTEST || /\d/u.test(word + other)) return false;
  if (/^en\b/u.test(language)) return stem(word) === stem(other);
  const longest = Math.max(word.length, other.length);
  const shared = Math.max(SHORTEST + 1, longest - ENDING);
  return word.slice(0, shared) === other.slice(0, shared);
}

function stem(word: string): string {
  return word
    .replace(/ies$/u, 'y')
    .replace(/(?<=.{3})(?:(?<=s|x|z|ch|sh)es|(?<!s)s|ed|ing)$/u, '')
    .replace(/y$/u, 'i')
    .replace(/e$/u, '');
}
