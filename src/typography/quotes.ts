/**
 * Straight quotation marks and apostrophes as a typesetter would set them: `"a"` → “a”,
 * `it's` → it’s, `'90s` → ’90s. Every mark is one character before and after, so lengths
 * and places stay. What is curled already is left alone.
 */
export function curlQuotes(text: string): string {
  if (!/["']/u.test(text)) return text;
  return text.replace(/["']/gu, (mark, at: number) => {
    const opens = at === 0 || OPENS_AFTER.test(text.charAt(at - 1));
    if (mark === '"') return opens ? '\u201c' : '\u201d';
    return opens && !/\d/u.test(text.charAt(at + 1)) ? '\u2018' : '\u2019';
  });
}

const OPENS_AFTER = /[\s([{/\u2013\u2014\u201c\u2018"'-]/u;
