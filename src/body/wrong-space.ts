import { hiddenIn } from '../typography/invisible.ts';
import { limits } from './limits.ts';
import type { Reading } from './reading.ts';

/** A space that looks like the plain one, which alone keeps the marks of a text apart. */
const SPACE = /[\p{Zs}--\x20]/gv;
/** Characters to either side that say where a space stands. */
const NEAR = 300;
/** Spaces that are looked at: no story has as many. */
const MOST = 10_000;

const LINE_START = /(?:^|\n)[ \t>]*$/u;
const LINE_END = /^[\s\p{Zs}]*(?:\r?\n|$)/u;
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const TAG = /<\/?(?:[A-Za-z][^<>]*)?$/u;

/** Where a space is between no two words, by what stands before and behind it. */
const PLACES: readonly (readonly [before: RegExp, behind: RegExp, where: string])[] = [
  [LINE_START, /^/u, 'at the beginning of a line'],
  [/$/u, LINE_END, 'at the end of a line'],
  [/[\s\p{Zs}]$/u, /^/u, 'beside another space'],
  [/$/u, /^[\s\p{Zs}]/u, 'beside another space'],
  [/\|$/u, /^/u, 'at the edge of a cell'],
  [/$/u, /^\|/u, 'at the edge of a cell'],
  [/\[\^?$/u, /^/u, 'within brackets'],
  [/$/u, /^\]/u, 'within brackets'],
  [/\$$/u, /^[A-Z^]/u, 'between a symbol and its sign'],
  [/(?:^|\n)[ \t>]*(?:`{3,}|~{3,})[^\n]*$/u, /^/u, 'behind the marks of a block of code'],
  [/(?:^|\n)[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\]$/u, /^/u, 'behind a box'],
  [/(?:^|\n)[ \t>]*\[[^\]\n]+\]:$/u, /^/u, 'before an address or a note'],
  [/(?:^|\n)[ \t>]*\[[^\]\n]+\]$/u, /^:/u, 'before an address or a note'],
  [/(?:^|[\s([])(?:\*{1,3}|_{1,3}|~~)$/u, /^/u, 'within the marks of bold or italic words'],
  [/$/u, /^(?:\*{1,3}|_{1,3}|~~)(?:$|[\s.,;:!?)\]])/u, 'within the marks of bold or italic words'],
  [/\]$/u, /^\((?:https?:|mailto:|[/#])/u, 'between the words of a link and its address'],
  [/\]\([^)\n]*["']$/u, /^\)/u, 'behind the title of a link'],
  [/(?:^|\n)[ \t>]*[-*_][-*_ \t]*$/u, /^[-*_ \t]*(?:\r?\n|$)/u, 'within a line across'],
  [/\{$/u, /^\/\*/u, 'within the braces of a remark'],
  [/\*\/$/u, /^\}/u, 'within the braces of a remark'],
  [/!\[[^\]\n]*\]\([^)\n]*$/u, /^/u, 'in the name of a picture'],
];

/**
 * Tells of spaces other than the plain one where they do not stand between two words: nobody
 * sees them there, and what is kept apart by a plain space is not by them. Between words and
 * figures they are set on purpose and stay.
 *
 * @param told offsets of characters that were told already.
 */
export function tellEdgeSpaces(reading: Reading, told: ReadonlySet<number>): void {
  const { source } = reading;
  let count = 0;
  let looked = 0;
  for (const { 0: space, index } of source.matchAll(SPACE)) {
    if (++looked > MOST) return;
    if (told.has(index)) continue;
    const before = source.slice(Math.max(0, index - NEAR), index);
    const behind = source.slice(index + 1, index + 1 + NEAR);
    if (space === '\u3000' && LINE_START.test(before) && EAST_ASIAN.test(behind)) continue;
    const where = placeOf(before, behind);
    if (where === undefined) continue;
    const [hidden] = hiddenIn(space);
    const message = `${hidden?.name ?? ''} stands ${where}, where nobody sees it; write a plain space, or delete it`;
    reading.problems.warning(index, 'character-invisible', message);
    if (++count === limits.problems) return;
  }
}

function placeOf(before: string, behind: string): string | undefined {
  const found = PLACES.find(([start, end]) => start.test(before) && end.test(behind));
  if (found !== undefined) return found[2];
  const tag = TAG.exec(before)?.[0];
  if (tag === undefined) return undefined;
  const quotes = tag.split('"').length - 1;
  const isWithin = quotes % 2 === 1 && !tag.endsWith('"') && !behind.startsWith('"');
  return isWithin ? undefined : 'within a tag';
}
