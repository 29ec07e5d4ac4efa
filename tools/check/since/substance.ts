import { diffArrays } from 'diff';
import { editDistance } from '../../../src/problem/nearest.ts';
import { SYMBOL } from '../../../src/schema/symbol.ts';
import type { WrittenWord } from './word.ts';

/** Words that gave way to others. */
export interface WordChange {
  readonly before: readonly WrittenWord[];
  readonly after: readonly WrittenWord[];
  /** Index, in the new words, of the first word that the change touches. */
  readonly at: number;
}

export type Substance =
  'headline' | 'number' | 'symbol' | 'quotation' | 'name' | 'sense' | 'passage';

/** From how many words on a change is one of substance whatever they are. */
const LONG_CHANGE = 20;
/** Words that turn a sentence round. */
const SENSE = new Set(
  (
    'not no never none nor without cannot ' +
    'rose fell rise fall rises falls rising falling up down gained lost gain loss gains losses ' +
    'higher lower highest lowest above below more less most least before after ' +
    'bought sold buy sell increase decrease increased decreased raised cut beat missed'
  ).split(' '),
);

/** What changed between two texts, word by word. */
export function changesOf(
  before: readonly WrittenWord[],
  after: readonly WrittenWord[],
): WordChange[] {
  const parts = diffArrays(
    before.map((word) => word.text),
    after.map((word) => word.text),
  );
  const changes: WordChange[] = [];
  let old = 0;
  let at = 0;
  let open: { before: WrittenWord[]; after: WrittenWord[]; at: number } | undefined;
  for (const { added, removed, value } of parts) {
    const count = value.length;
    if (!added && !removed) {
      open = undefined;
      old += count;
      at += count;
      continue;
    }
    if (open === undefined) changes.push((open = { before: [], after: [], at }));
    if (removed) open.before.push(...before.slice(old, (old += count)));
    else open.after.push(...after.slice(at, (at += count)));
  }
  return changes;
}

/**
 * What makes a change one that readers must be told of; `undefined` for a slip of the
 * pen put right and for words that leave what is said as it was.
 */
export function substanceOf({ before, after }: WordChange): Substance | undefined {
  if (isSlip(before, after)) return undefined;
  const all = [...before, ...after];
  const touches = (judge: (word: WrittenWord) => boolean): boolean => differs(before, after, judge);
  if (all.some((word) => word.headline)) return 'headline';
  if (touches(isNumber)) return 'number';
  if (touches(isSymbol)) return 'symbol';
  if (all.some((word) => word.quoted)) return 'quotation';
  if (touches(isName)) return 'name';
  if (touches((word) => SENSE.has(word.text.toLowerCase()))) return 'sense';
  return Math.max(before.length, after.length) >= LONG_CHANGE ? 'passage' : undefined;
}

/** Whether a slip that was put right may as well be another name: `Meier` for `Maier`. */
export function isRenaming({ before, after }: WordChange): boolean {
  const [one, other] = [before[0], after[0]];
  if (one === undefined || other === undefined || !isSlip(before, after)) return false;
  return (isName(one) || isName(other)) && lettersOf(before) !== lettersOf(after);
}

/** One word into another that is nearly the same, or words that differ in case and marks alone. */
function isSlip(before: readonly WrittenWord[], after: readonly WrittenWord[]): boolean {
  if (lettersOf(before) === lettersOf(after)) return true;
  const [one, other] = [before[0]?.text, after[0]?.text];
  if (before.length !== 1 || after.length !== 1 || one === undefined || other === undefined) {
    return false;
  }
  if (/\d/u.test(one + other) || (isSymbolText(one) && isSymbolText(other))) return false;
  if (SENSE.has(one.toLowerCase()) || SENSE.has(other.toLowerCase())) return false;
  const length = Math.max(one.length, other.length);
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return editDistance(one.toLowerCase(), other.toLowerCase()) <= allowed;
}

/** Words without their case and marks, as one. */
function lettersOf(words: readonly WrittenWord[]): string {
  const joined = words.map((word) => word.text).join('');
  return joined.toLowerCase().replaceAll(/[^\p{L}\p{N}$%.]/gu, '');
}

/** Whether the words of one sort are not the same, as often, before and after. */
function differs(
  before: readonly WrittenWord[],
  after: readonly WrittenWord[],
  judge: (word: WrittenWord) => boolean,
): boolean {
  const sorted = (words: readonly WrittenWord[]): string =>
    words
      .filter(judge)
      .map((word) => word.text)
      .sort()
      .join(' ');
  return sorted(before) !== sorted(after);
}

function isNumber({ text }: WrittenWord): boolean {
  return (
    /\d/u.test(text) ||
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarter|tenth|double[ds]?|triple[ds]?)$/iu.test(
      text,
    )
  );
}

function isSymbol({ text }: WrittenWord): boolean {
  return isSymbolText(text);
}

function isSymbolText(text: string): boolean {
  const symbol = text.replace(/^\$/u, '').replace(/['’]s$/u, '');
  return symbol.length > 1 && SYMBOL.test(symbol);
}

function isName({ text, opens }: WrittenWord): boolean {
  return !opens && /^\p{Lu}\p{Ll}/u.test(text);
}
