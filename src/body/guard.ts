import { forbiddenIn, strayMessage } from '../typography/invisible.ts';
import { limits } from './limits.ts';
import type { ProblemList } from './problem-list.ts';

/** Below this length nothing but a table can cost the parser a noticeable time. */
const HARMLESS_LENGTH = 4_096;

/**
 * Finds forbidden characters and returns the text without them, the same length, so
 * that reading can go on. `base` is where `body` begins in its file.
 */
export function withoutForbidden(body: string, base: number, problems: ProblemList): string {
  let rest = '';
  let done = 0;
  for (const forbidden of forbiddenIn(body)) {
    const { index, character } = forbidden;
    problems.error(base + index, 'character-forbidden', strayMessage(forbidden));
    rest += body.slice(done, index) + '\ufffd'.repeat(character.length);
    done = index + character.length;
  }
  return rest + body.slice(done);
}

/**
 * Refuses what would cost the parser more than it is worth, before it runs. Takes time
 * linear in the source.
 *
 * @param written the file, whose size in UTF-8 counts.
 * @param source what the parser would be given, the same length.
 * @returns false when the text must not be parsed; the reason is among the problems.
 */
export function isParseable(written: string, source: string, problems: ProblemList): boolean {
  if (exceedsFileSize(written)) {
    problems.error(
      0,
      'file-size',
      `the file has ${count(Buffer.byteLength(written))} bytes; at most ${count(limits.fileBytes)} are read: split the story, or move data into a .csv`,
    );
    return false;
  }
  if (!tablesFit(source, problems)) return false;
  if (source.length < HARMLESS_LENGTH) return true;
  return (
    linesAreShallow(source, problems) &&
    tagsAreClosed(source, problems) &&
    paragraphsAreCheap(source, problems)
  );
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

function exceedsFileSize(source: string): boolean {
  if (source.length * 3 <= limits.fileBytes) return false;
  return source.length > limits.fileBytes || Buffer.byteLength(source) > limits.fileBytes;
}

const DELIMITER_ROW = /^[ \t>]*[|:-][-:| \t]*$/gmu;

/**
 * Refuses tables of more cells than `limits.tableCells`: Sätteri fills short rows, so two short
 * lines can ask for millions.
 */
export function tablesFit(source: string, problems: ProblemList): boolean {
  const first = source.indexOf('|');
  if (first === -1) return true;
  let cells = 0;
  DELIMITER_ROW.lastIndex = source.lastIndexOf('\n', first) + 1;
  for (const delimiter of source.matchAll(DELIMITER_ROW)) {
    if (!delimiter[0].includes('|')) continue;
    const columns = delimiter[0].replace(/^[ \t>]*\||\|[ \t]*$/gu, '').split('|').length;
    cells += columns;
    const room = Math.floor((limits.tableCells - cells) / columns);
    cells += columns * rowsAfter(source, delimiter.index + delimiter[0].length, room);
    if (cells > limits.tableCells) {
      problems.error(
        delimiter.index,
        'table-size',
        `the tables down to this one have more than ${count(limits.tableCells)} cells (${columns} in each row of it); move the data into a .csv and chart it`,
      );
      return false;
    }
  }
  return true;
}

/** How many lines follow `offset` up to the next blank one; stops at one more than `most`. */
function rowsAfter(source: string, offset: number, most: number): number {
  const line = /(?:\r\n?|\n)[ \t>]*[^\s>]/uy;
  const rest = /[^\r\n]*/uy;
  line.lastIndex = offset;
  let rows = 0;
  while (rows <= most && line.test(source)) {
    rows++;
    rest.lastIndex = line.lastIndex;
    rest.test(source);
    line.lastIndex = rest.lastIndex;
  }
  return rows;
}

/** Refuses a line that opens more quotations and lists than may be nested. */
function linesAreShallow(source: string, problems: ProblemList): boolean {
  for (const opening of source.matchAll(/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/gmu)) {
    const text = opening[0];
    if (text.length <= limits.depth) continue;
    if (/^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/u.test(lineAt(source, opening.index))) continue;
    const depth = text.match(/>|[-*+][ \t]|\d[.)][ \t]/gu)?.length ?? 0;
    if (depth > limits.depth) {
      problems.error(opening.index, 'nesting-depth', tooDeep);
      return false;
    }
  }
  return true;
}

/**
 * Refuses tags in thousands that are never closed, or that close nothing: the parser takes
 * the square of them before it says so.
 */
function tagsAreClosed(source: string, problems: ProblemList): boolean {
  const open: string[] = [];
  let stray = 0;
  for (const { 0: tag, 1: name = '', index } of source.matchAll(
    /<([/!?]?[A-Za-z-]?[\w.:-]*)[^<>]*/gu,
  )) {
    if (name === '') continue;
    if (name === `/${open.at(-1) ?? ''}`) open.pop();
    else if (/^[/!?]/u.test(name)) stray++;
    else if (!tag.endsWith('/')) open.push(name);
    if (open.length + stray <= limits.openTags) continue;
    if (stray === 0) problems.error(index, 'nesting-depth', tooDeep);
    else
      problems.error(
        index,
        'tag-unopened',
        `more than ${limits.openTags} tags close nothing; delete them`,
      );
    return false;
  }
  return true;
}

export const tooDeep = `lists, quotations or tags stand more than ${limits.depth} deep within each other; take them apart`;

function lineAt(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end);
}

/**
 * What ends a paragraph whatever it is: a blank line, or a line that begins an entry of a list, a
 * note or a heading. Other numbers than 1 may stand in a paragraph.
 */
const PARAGRAPH_END =
  /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n)|(?=(?:[-*+]|1[.)])[ \t]+\S|\[\^[^\]\s]+\]:|#{1,6}[ \t]))|$/gu;

/** Holds `limits.parserWork` and `limits.marks`. */
function paragraphsAreCheap(source: string, problems: ProblemList): boolean {
  const cost = { work: 0, marks: 0 };
  let start = 0;
  for (const blank of source.matchAll(PARAGRAPH_END)) {
    addCost(cost, source, start, blank.index);
    if (cost.work > limits.parserWork) {
      const message =
        'a paragraph is too long for all the marks in it; split it, and write signs as they are, not as &#8212; or &mdash;';
      problems.error(firstWord(source, start), 'paragraph-size', message);
      return false;
    }
    start = blank.index + blank[0].length;
  }
  if (cost.marks <= limits.marks) return true;
  problems.error(
    0,
    'text-size',
    `the text has ${count(cost.marks)} characters of markup; at most ${count(limits.marks)} are read: split the story`,
  );
  return false;
}

/** Offset of the first character at or after `start` that is no white space. */
function firstWord(source: string, start: number): number {
  const space = /\s*/uy;
  space.lastIndex = start;
  space.test(source);
  return space.lastIndex;
}

function addCost(
  cost: { work: number; marks: number },
  source: string,
  start: number,
  end: number,
): void {
  let entities = 0;
  let tags = 0;
  let underscores = 0;
  let quotes = 0;
  let lineStart = start;
  let lineMarks = 0;
  let ascii = true;
  for (let index = start; index <= end; index++) {
    const code = index < end ? source.charCodeAt(index) : LF;
    if (code === LF || code === CR) {
      if (!ascii) cost.work += lineMarks * (index - lineStart);
      cost.marks += lineMarks;
      lineStart = index + 1;
      lineMarks = 0;
      ascii = true;
    } else if (code > 0x7f) {
      ascii = false;
    } else if (isMarkup(code)) {
      lineMarks++;
      if (code === AMPERSAND) entities++;
      else if (code === LESS_THAN) tags++;
      else if (code === UNDERSCORE) underscores++;
      else if (code === QUOTE || code === APOSTROPHE) quotes++;
    }
  }
  cost.work += (entities + 4 * quotes + tags / 10) * (end - start) + underscores * underscores;
}

const LF = 0x0a;
const CR = 0x0d;
const AMPERSAND = 0x26;
const LESS_THAN = 0x3c;
const UNDERSCORE = 0x5f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** ASCII that is neither letter, digit, space nor comma; a full stop may begin an address. */
function isMarkup(code: number): boolean {
  if (code <= 0x20 || code === 0x2c) return false;
  if (code >= 0x30 && code <= 0x39) return false;
  return code < 0x41 || (code > 0x5a && code < 0x61) || code > 0x7a;
}
