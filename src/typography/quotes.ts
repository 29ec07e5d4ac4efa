/**
 * Straight quotation marks and apostrophes as a typesetter would set them: `"a"` → “a”,
 * `it's` → it’s, `'90s` → ’90s. Every mark is one character before and after, so lengths
 * and places stay. What is curled already is left alone.
 */
export function curlQuotes(text: string): string {
  if (!/["']/u.test(text)) return text;
  let last = { at: -1, opens: true };
  return text.replace(/["']/gu, (mark, at: number) => {
    const before = text.slice(Math.max(0, at - 3), at);
    const after = text.slice(at + 1);
    const opens =
      last.at === at - 1
        ? last.opens
        : OPENS_AFTER.test(before) || (ELLIPSIS.test(before) && /^[\p{L}\p{N}]/u.test(after));
    last = { at, opens };
    if (mark === '"') return opens ? '\u201c' : '\u201d';
    return opens && !isApostrophe(after.slice(0, REACH)) ? '\u2018' : '\u2019';
  });
}

/**
 * A text whose straight marks a parser has set in pairs, with apostrophes where letters or a
 * century are left out: `rock ‘n’ roll` → rock ’n’ roll.
 *
 * @param written as many characters: a mark that is curled there is left alone.
 */
export function withApostrophes(text: string, written: string): string {
  return text.replace(/\u2018/gu, (mark, at: number) => {
    const after = text.slice(at + 1, at + 1 + REACH).replaceAll('\u2019', "'");
    return written.charAt(at) === "'" && isApostrophe(after) ? '\u2019' : mark;
  });
}

const OPENS_AFTER = /[\s([{/=\u2013\u2014\u201c\u2018\u00ab\u2039\p{Sc}-]$/u;
/** What follows an ellipsis goes on: `…"we will see"`. */
const ELLIPSIS = /(?:\u2026|\.\.\.)$/u;
/** Characters within which a quotation that begins with a number closes. */
const REACH = 200;
/** Words that begin with a letter left out; those that are words without it close no quotation. */
const SHORTENED =
  /^(?:(?:em|n|til|tis|twas|twere|twill|twould)(?![\p{L}\p{N}])|s-\p{Lu}|t \p{Lu})/iu;
const WORDS = /^(?:bout|cause|round)(?![\p{L}\p{N}])/iu;
/** The end of a quotation; behind an s it is more often a possessive. */
const CLOSED = /[^\ss]'(?![\p{L}\p{N}])/u;

/** True for a mark in the place of letters or of a century (`'90s`), given what follows it. */
function isApostrophe(after: string): boolean {
  if (SHORTENED.test(after)) return true;
  if (WORDS.test(after)) return !CLOSED.test(after);
  return /^\d\d(?:s(?![\p{L}'])|(?![\d%.,/:]\d?|\p{L}))/u.test(after) && !CLOSED.test(after);
}

/** Marks that stand in pairs, by their families; single ones are apostrophes too. */
const PAIRS = [/"/gu, /[“”„]/gu, /[«»]/gu];

/** `this quotation mark (") has no fellow; …`, of the one that `unpairedMark` found. */
export function unpairedMessage(mark: string): string {
  return `this quotation mark (${mark}) has no fellow; write the other one, or delete it (for inches write the word)`;
}

/** Index of a double quotation mark that has no fellow in the text; undefined when all have. */
export function unpairedMark(text: string): number | undefined {
  for (const family of PAIRS) {
    const marks = [...text.matchAll(family)].map(({ index }) => index);
    if (marks.length % 2 === 0) continue;
    let open: number | undefined;
    for (const at of marks) {
      const opens =
        /^(?:[\s([\p{Pd}]|$)/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1));
      if (opens === (open === undefined)) open = open === undefined ? at : undefined;
      else return open ?? at;
    }
    return open;
  }
  return undefined;
}
