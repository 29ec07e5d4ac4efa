/** The marks that text is set in. */
const MARKS = { '"': ['\u201c', '\u201d'], "'": ['\u2018', '\u2019'] } as const;
const APOSTROPHE = '\u2019';

/**
 * Straight quotation marks and apostrophes as a typesetter would set them: `"a"` → “a”,
 * `it's` → it’s, `'90s` → ’90s. Every mark is one character before and after, so lengths
 * and places stay. What is curled already is left alone.
 */
export function curlQuotes(text: string): string {
  if (!/["']/u.test(text)) return text;
  const open = { '"': false, "'": false };
  let last = { at: -1, opens: true };
  return text.replace(/["']/gu, (found, at: number) => {
    const mark = found === '"' ? '"' : "'";
    const before = text.slice(Math.max(0, at - 3), at);
    const after = text.slice(at + 1, at + 1 + REACH);
    const opens = last.at === at - 1 ? last.opens : isOpening(before, after, open[mark]);
    last = { at, opens };
    if (mark === "'" && opens && isApostrophe(after)) return APOSTROPHE;
    open[mark] = opens;
    return MARKS[mark][opens ? 0 : 1];
  });
}

/** Whether a mark begins a quotation. @param within that one of its kind is open. */
function isOpening(before: string, after: string, within: boolean): boolean {
  if (OPENS_AFTER.test(before)) return !within || /^\S/u.test(after);
  if (ELLIPSIS.test(before)) return /^[\p{L}\p{N}]/u.test(after);
  return !within && UNSPACED.test(before) && /^[^\s\p{Pe}\p{Pf}.,;:!?]/u.test(after);
}

const OPENS_AFTER = /(?:^|[\s([{/=\u2013\u2014\u201c\u2018\u00ab\u2039\p{Ps}\p{Sc}-])$/u;
/** Signs of scripts that have no spaces between words: what is open alone tells. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u3001-\u301f\u30fb\u30fc\uff00-\uff65]$/u;
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
