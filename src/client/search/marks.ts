import { editDistance } from '../../problem/nearest.ts';
import { asWritten } from '../../search/indexed-text.ts';
import { inPlainLetters } from '../../typography/plain-letters.ts';
import { isUnspaced } from '../../typography/words.ts';
import { reach } from './jump.ts';
import type { PagefindData } from './pagefind.ts';
import { isWhole } from './term.ts';

/** A run of text, marked where it matches the query. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Reads an excerpt of Pagefind's: text with `<` and `>` escaped (an `&` before `lt;` or `gt;`
 * is kept from it by `search/indexed-text.ts`) and `<mark>` around
 * matches. Nothing else in it is taken for markup.
 */
export function excerptParts(excerpt: string): Part[] {
  return excerpt
    .split(/<mark>([\s\S]*?)<\/mark>/u)
    .map((piece, index) => ({ text: plain(piece), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/**
 * Marks the words of a text that a query finds: a word that begins as a word of the query
 * does, or that was marked elsewhere in the same story.
 *
 * @param forms parts of the story's excerpt.
 */
export function markWords(text: string, query: string, forms: readonly Part[]): Part[] {
  const wanted = words(query).map(fold);
  const known = new Set(
    forms.filter((part) => part.marked).flatMap((part) => words(part.text).map(fold)),
  );
  const finds = (word: string): boolean => {
    const folded = fold(word);
    return known.has(folded) || wanted.some((start) => isForm(folded, start));
  };
  const within = unspacedIn(query);
  return joined(
    text
      .split(/([\p{L}\p{M}\p{N}]+(?:[.&'’-][\p{L}\p{M}\p{N}]+)*)/u)
      .flatMap((piece) =>
        within?.test(piece) === true
          ? marksWithin(piece, within)
          : [{ text: piece, marked: /[\p{L}\p{N}]/u.test(piece) && finds(piece) }],
      ),
  );
}

/**
 * Marks in an excerpt what a query asks for, and no more: Pagefind marks words that merely begin
 * as a figure or a short word does, and a whole line in a script without spaces.
 */
export function markExcerpt(excerpt: readonly Part[], query: string): Part[] {
  const isAlone = (word: string): boolean => isWhole(word) || /\p{L}[.&/]\p{L}/u.test(word);
  const wanted = query.split(' ').filter((word) => bare(word) !== '');
  const whole = wanted.filter(isAlone).map(bare);
  const others = wanted.filter((word) => !isAlone(word)).map(fold);
  const within = unspacedIn(query);
  const isMeant = (text: string): boolean => {
    const pointed = withPoint(text);
    const found = [text, ...words(pointed), ...pointed.split(APART)];
    if (found.some((word) => whole.includes(bare(word)))) return true;
    if (found.some((word) => others.some((other) => isForm(fold(word), other)))) return true;
    // Other forms of a word (`sold`) are known to the index alone.
    return others.length > 0 && !whole.some((word) => bare(text).startsWith(word));
  };
  const parts = excerpt.flatMap((part) => {
    if (!part.marked) return [part];
    if (within?.test(part.text) === true) return marksWithin(part.text, within);
    return isMeant(part.text) ? withoutSigns(part.text) : [{ ...part, marked: false }];
  });
  if (parts.some(({ marked }) => marked)) return joined(parts);
  return markWords(parts.map(({ text }) => text).join(''), query, []);
}

/** The words of a query in scripts that write without spaces, wherever they stand in a text. */
function unspacedIn(query: string): RegExp | undefined {
  const wanted = query.split(/[^\p{L}\p{M}\p{N}]+/u).filter(isUnspaced);
  if (wanted.length === 0) return undefined;
  return new RegExp(`(${wanted.sort((a, b) => b.length - a.length).join('|')})`, 'iu');
}

function marksWithin(text: string, wanted: RegExp): Part[] {
  return text.split(wanted).map((piece, index) => ({ text: piece, marked: index % 2 === 1 }));
}

/** A word that is marked without the signs of its sentence, which Pagefind marks with it. */
function withoutSigns(text: string): Part[] {
  const [, before = '', word = text, after = ''] =
    /^([([{"'“‘«„]*)(.*?)([)\]}"'”’».,;:!?…]*)$/su.exec(text) ?? [];
  return [
    { text: before, marked: false },
    { text: word, marked: true },
    { text: after, marked: false },
  ];
}

/** Neighbours that are marked alike are one part. */
function joined(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const { text, marked } of parts) {
    const last = found.at(-1);
    if (last?.marked === marked) found[found.length - 1] = { text: last.text + text, marked };
    else if (text !== '') found.push({ text, marked });
  }
  return found;
}

/** A figure or a short word without case, accents and signs, but for the point of a figure. */
function bare(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}.]/gu, '');
}

/**
 * A figure as it is written with a point and its thousands together: `3,3` is `3.3` and no `33`, which the index takes
 * both for, and `5,000` is `5000`.
 */
function withPoint(word: string): string {
  return word
    .replace(/(?<=\p{N})[.,'’](?=\p{N}{3}(?!\p{N}))/gu, '')
    .replace(/(?<=\p{N}),(?=\p{N})/gu, '.');
}

/** Between words and parts of words; the point of a figure is none. */
const APART = /[^\p{L}\p{M}\p{N}.]+|(?<!\p{N})\.|\.(?!\p{N})/u;

/** Endings that the index treats as the same word: near enough for marking. */
const ENDING = /(?:'s|’s|ies|es|s|ed|ing|y)$/u;
/** Shorter beginnings would mark half of every text. */
const SHORTEST = 3;

function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const [stem, other] = [word, wanted].map((form) => form.replace(ENDING, ''));
  if (stem === other) return true;
  if (wanted.length < SHORTEST || !word.startsWith(wanted)) return false;
  // `3.3` is no beginning of `3.35`, but of `3.3bn`.
  return !/\p{N}\.\p{N}+$/u.test(wanted) || !/^\p{N}/u.test(word.slice(wanted.length));
}

/** Whether a story was found by a word that begins as the given one. */
export function beginsWith(data: PagefindData, word: string): boolean {
  const start = fold(word);
  return start !== '' && foundWords(data).some((other) => fold(other).startsWith(start));
}

/** The word by which a story was found, when a slip of the pen turns it into the given one. */
export function nearestWord(data: PagefindData, word: string): string | undefined {
  const wanted = fold(word);
  return foundWords(data)
    .map((other) => ({ other, distance: editDistance(wanted, fold(other)) }))
    .filter(({ other, distance }) => distance <= reach(wanted) && fold(other) !== '')
    .sort((a, b) => a.distance - b.distance)[0]
    ?.other.toLowerCase();
}

/** Words of a story's text at which it was found, and all of its fields. */
function foundWords({ content, locations, meta }: PagefindData): string[] {
  const text = content.split(/\s+/u);
  const fields = Object.values(meta).flatMap((field) => (field ?? '').split(/\s+/u));
  return [...locations.map((location) => text[location] ?? ''), ...fields].flatMap((word) => [
    ...words(word),
    ...word.split(/[^\p{L}\p{M}\p{N}]+/u),
  ]);
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}.&'’-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Without case, accents and the punctuation that the index drops, but for the point of a figure. */
function fold(word: string): string {
  return withPoint(inPlainLetters(word)).replace(/[&-]|(?<!\p{N})\.|\.(?!\p{N})/gu, '');
}

function plain(html: string): string {
  return asWritten(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}
