/**
 * Straight quotation marks and apostrophes as a typesetter would set them: `"a"` → “a”,
 * `it's` → it’s, `'90s` → ’90s. Every mark is one character before and after, so lengths
 * and places stay. What is curled already is left alone.
 */
export function curlQuotes(text: string): string {
  if (!/["']/u.test(text)) return text;
  return text.replace(/["']/gu, (mark, at: number) => {
    const before = text.slice(Math.max(0, at - 3), at);
    const after = text.slice(at + 1);
    const opens =
      at === 0 ||
      OPENS_AFTER.test(before) ||
      (ELLIPSIS.test(before) && /^[\p{L}\p{N}]/u.test(after));
    if (mark === '"') return opens ? '\u201c' : '\u201d';
    return opens && !isApostrophe(after.slice(0, REACH)) ? '\u2018' : '\u2019';
  });
}

const OPENS_AFTER = /[\s([{/\u2013\u2014\u201c\u2018"'-]$/u;
/** What follows an ellipsis goes on: `…"we will see"`. */
const ELLIPSIS = /(?:\u2026|\.\.\.)$/u;
/** Characters within which a quotation that begins with a number closes. */
const REACH = 200;
/** Words that begin with a letter left out. */
const SHORTENED = /^(?:bout|cause|em|n|round|til|tis|twas|twere|twill|twould)(?![\p{L}\p{N}])/iu;
/** The end of a quotation; behind an s it is more often a possessive. */
const CLOSED = /[^\ss]'(?![\p{L}\p{N}])/u;

/** True for a mark in the place of letters or of a century (`'90s`), given what follows it. */
function isApostrophe(after: string): boolean {
  if (SHORTENED.test(after)) return true;
  return /^\d\d(?:s(?!\p{L})|(?![\d%.,/:]\d?|\p{L}))/u.test(after) && !CLOSED.test(after);
}
