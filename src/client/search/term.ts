/**
 * Words that nearly every story holds. Each would load a part of the index and rank
 * stories by nothing.
 */
const COMMON = new Set(
  (
    'a an and are as at be been but by can did do does for from had has have how if in into is ' +
    'it its no not of on or so than that the their them then there these they this to was were ' +
    'what when which who why will with'
  ).split(' '),
);

/** One letter is the beginning of too much; the list of tickers knows those with one. */
const SHORTEST = 2;

/**
 * What the index is asked for: the query without signs such as `$` and without common
 * words, unless it has no others. A phrase in quotation marks stays whole.
 *
 * @returns `undefined` for a query too short to search.
 */
export function termOf(query: string): string | undefined {
  const plain = query
    .replace(/[“”„]/gu, '"')
    .replace(/\p{S}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (plain.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST) return undefined;
  if (/^".+"$/u.test(plain)) return plain;
  const words = plain.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !COMMON.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** A term with each of its words left out in turn; a phrase is taken apart first. */
export function looserTerms(term: string): { readonly term: string; readonly without: string }[] {
  if (term.startsWith('"')) return [{ term: term.replaceAll('"', ''), without: '' }];
  const words = term.split(' ');
  if (words.length < 2) return [];
  return words.map((without, index) => ({ term: words.toSpliced(index, 1).join(' '), without }));
}
