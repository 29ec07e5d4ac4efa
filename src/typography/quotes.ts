import { quotationMarks } from './quotation-marks.ts';

const APOSTROPHE = '\u2019';
/** The signs of Hebrew within its short forms and its foreign sounds: `ארה״ב`, `צ׳ק`. */
const HEBREW = { '"': '\u05f4', "'": '\u05f3' } as const;

/**
 * Straight quotation marks and apostrophes as a typesetter of the language would set them:
 * English `"a"` → “a”, German „a“, French « a »; `it's` → it’s, `'90s` → ’90s. What is set
 * already is left alone, in whatever language's marks.
 *
 * @param language BCP 47
 */
export function typesetQuotes(text: string, language: string): string {
  return withMarks(text, quotesIn(text, language));
}

/** A text with what stands in the place of its marks; @param start of the text among them. */
export function withMarks(text: string, marks: ReadonlyMap<number, string>, start = 0): string {
  if (marks.size === 0) return text;
  return text.replace(/["']/gu, (mark, at: number) => marks.get(start + at) ?? mark);
}

/** For each straight mark of a text, by its index, what stands in its place. */
export function quotesIn(text: string, language: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!/["']/u.test(text)) return found;
  const { outer, inner, gap } = quotationMarks(language);
  const open = { '"': false, "'": false };
  let last = { at: -1, opens: true, mark: '' };
  for (const { 0: written, index: at } of text.matchAll(/["']/gu)) {
    const mark = written === '"' ? '"' : "'";
    const before = text.slice(Math.max(0, at - 3), at);
    const after = text.slice(at + 1, at + 1 + REACH);
    const follows = last.at === at - 1 && (last.opens || !ELIDED.test(before));
    const isEmpty = follows && open[mark] && last.mark === mark && !/^[\p{L}\p{N}]/u.test(after);
    const opens = follows ? last.opens && !isEmpty : isOpening(before, after, open[mark]);
    last = { at, opens, mark };
    const sign = signFor(mark, opens, { before, after, within: open[mark] });
    if (sign !== undefined) {
      found.set(at, sign);
      continue;
    }
    open[mark] = opens;
    const [opening, closing] = mark === '"' ? outer : inner;
    if (opens) found.set(at, /^\S/u.test(after) ? opening + gap : opening);
    else found.set(at, /\S$/u.test(before) ? gap + closing : closing);
  }
  return found;
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** A quotation of its kind is open. */
  readonly within: boolean;
}

/** What a mark is that is part of a word; undefined when it begins or ends a quotation. */
function signFor(mark: '"' | "'", opens: boolean, around: Surroundings): string | undefined {
  const { before, after, within } = around;
  const isHebrew = /\p{Script=Hebrew}$/u.test(before);
  const isInside = /[\p{L}\p{N}]$/u.test(before) && /^\p{L}/u.test(after) && !UNSPACED.test(before);
  if (isHebrew && (mark === '"' ? /^\p{Script=Hebrew}/u.test(after) : isInside || !within)) {
    return HEBREW[mark];
  }
  if (mark === '"') return undefined;
  if (opens) {
    return isApostrophe(after) || (within && /^\d\ds/u.test(after)) ? APOSTROPHE : undefined;
  }
  const isPossessive = /[sxzß]$/iu.test(before) && CLOSES_NEXT.test(after);
  return !within || isInside || isPossessive ? APOSTROPHE : undefined;
}

/** Whether a mark begins a quotation. @param within that one of its kind is open. */
function isOpening(before: string, after: string, within: boolean): boolean {
  if (OPENS_AFTER.test(before)) return !within || /^\S/u.test(after);
  if (ELLIPSIS.test(before)) return /^[\p{L}\p{N}]/u.test(after);
  if (ELIDED.test(before)) return !within && /^[\p{L}\p{N}]/u.test(after);
  return !within && UNSPACED.test(before) && /^[^\s\p{Pe}\p{Pf}.,;:!?]/u.test(after);
}

const OPENS_AFTER =
  /(?:^|[\s([{/=\u2013\u2014\u201c\u2018\u00ab\u2039\p{Ps}\p{Sc}-]|(?:^|[\s([])[»”’›])$/u;
/** A word without its last letter, on which the next one hangs: `l'"euro"`. */
const ELIDED = /\p{L}['’]$/u;
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
/** The next mark within no word ends a quotation. */
const CLOSES_NEXT = /^[ ](?:[^']|(?<=\p{L})'(?=\p{L}))*(?<=\S)'(?![\p{L}\p{N}])/u;
/** The end of a quotation, or of a possessive. */
const ENDED = /\S'(?![\p{L}\p{N}])/u;
/**
 * The next mark within no word ends a quotation; behind an s it is more often a possessive. Where it
 * begins one, that before it ended none: `the '90s and the 'dot plot'`.
 */
const CLOSED =
  /^(?:[^']|(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])|(?<=s)'(?![\p{L}\p{N}]))*(?<=[^\ss])'(?![\p{L}\p{N}])/u;

/** True for a mark in the place of letters or of a century (`'90s`), given what follows it. */
function isApostrophe(after: string): boolean {
  if (SHORTENED.test(after)) return true;
  if (WORDS.test(after)) return !CLOSED.test(after);
  if (/^\p{Ll}/u.test(after) && after.length < REACH && !ENDED.test(after)) return true;
  return (
    /^\d\d(?:(?:s|ern?)(?![\p{L}'])|(?![\d%.,/:]\d?|\p{L}))/u.test(after) && !CLOSED.test(after)
  );
}

/** Marks that stand in pairs, by their families; single ones are apostrophes too. */
const PAIRS = [
  /(?<!\p{Script=Hebrew})["“”„]|(?<=\p{Script=Hebrew})["“”„](?!\p{Script=Hebrew})/gu,
  /[«»]/gu,
  /[「」]/gu,
];

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
