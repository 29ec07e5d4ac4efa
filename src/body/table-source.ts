import type { Element, ElementContent } from 'hast';
import { startOf, type Reading } from './reading.ts';

/** What else a line under a table's head may have been made of. */
const DASH = /[\p{Pd}\u2212=_]/gu;
/** The line that makes a table. */
const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

/**
 * Holds the rows of a table against its source: cells beyond the last column, which are not
 * shown, a `|` in code, which ends its cell, and a line of text below the table, which
 * becomes a row of it.
 */
export function checkRows(table: Element, reading: Reading): void {
  const [head, ...rows] = rowsOf(table);
  if (head === undefined) return;
  const columns = head.children.filter(({ type }) => type === 'element').length;
  refuseSplitCode(head, reading);
  for (const row of rows) {
    const start = startOf(row);
    const source = sourceOf(row, reading);
    if (refuseSplitCode(row, reading)) continue;
    const cells = cellsOf(source);
    const surplus = cells.slice(columns).find(({ text }) => text !== '');
    if (surplus !== undefined) {
      const message = `this row has ${cells.length} cells, the table ${columns} columns; "${surplus.text.slice(0, 40)}" would not be shown: delete it, or give the table one column more`;
      reading.problems.error(start + surplus.offset, 'table-row', message);
    } else if (!masked(source).includes('|')) {
      const message =
        'this line would become a row of the table above; leave an empty line between them';
      reading.problems.error(start, 'table-row', message);
    }
  }
}

/** Refuses lines of a paragraph that were meant for a table and would be printed as they are. */
export function refuseTableText(nodes: readonly ElementContent[], reading: Reading): void {
  const placed = nodes.flatMap(({ position }) => position ?? []);
  const start = placed[0]?.start.offset ?? 0;
  const end = placed.at(-1)?.end.offset ?? start;
  const source = reading.source.slice(start, end);
  refuseTabs(source, start, reading);
  if (!source.includes('|')) return;
  const lines = linesOf(masked(source));
  const at = lines.findIndex((line, index) => isRow(line.text, lines[index + 1]?.text ?? ''));
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined) return;
  // Rows with empty lines between them are one table that is none.
  const isSame =
    reading.noTableUntil >= 0 && /^\s*$/u.test(reading.source.slice(reading.noTableUntil, start));
  reading.noTableUntil = end;
  reading.problems.settle('markdown-left-over', start, end);
  if (isSame) return;
  const { offset, message } = faultOf(first, second);
  const place = start + offset;
  reading.problems.error(
    place,
    'table-text',
    `this would be printed as text, not as a table: ${message}; for the sign itself write \\|`,
  );
}

/** Rows of a spreadsheet, which would run into one line, their figures beside each other. */
function refuseTabs(source: string, start: number, reading: Reading): void {
  const lines = linesOf(source);
  const at = lines.findIndex(
    ({ text }, index) => TABBED.test(text) && TABBED.test(lines[index + 1]?.text ?? ''),
  );
  const first = lines[at];
  if (first === undefined) return;
  const row = `| ${first.text.split('\t').slice(0, 6).join(' | ').slice(0, 80)} |`;
  const message = `rows of a spreadsheet would run into one line of text; write a table: ${row}, below it a line of hyphens, and its rows`;
  reading.problems.error(start + first.offset, 'table-text', message);
}

/** A line with something on both sides of a tab. */
const TABBED = /\S\t+\S/u;

interface Piece {
  readonly offset: number;
  readonly text: string;
}

function faultOf(head: Piece, below: Piece | undefined): { offset: number; message: string } {
  const columns = cellsOf(head.text).length;
  const form = `| ${Array.from({ length: Math.min(columns, 6) }, () => '---').join(' | ')} |`;
  if (isDashes(head.text)) {
    const message = 'the head of a table stands directly above its line of hyphens';
    return { offset: head.offset, message };
  }
  if (below === undefined || !isDashes(below.text)) {
    const message = `a table is its head, a line of hyphens (${form}) and its rows, with no empty line between`;
    return { offset: head.offset, message };
  }
  if (!DELIMITER.test(below.text)) {
    const message = `the line below the head is made of hyphens; write ${form}`;
    return { offset: below.offset, message };
  }
  const found = cellsOf(below.text).length;
  return found === columns
    ? { offset: head.offset, message: 'within code, too, a "|" ends the cell' }
    : {
        offset: below.offset,
        message: `its head has ${columns} cells, the line of hyphens ${found}; write ${form}`,
      };
}

/** True for a line that someone meant for the one under a table's head, with whatever dashes. */
function isDashes(line: string): boolean {
  const dashes = line.match(DASH)?.length ?? 0;
  return dashes > 0 && line.replaceAll(/[\s|:+]/gu, '').length < dashes * 2;
}

/** True for a line that looks like a row, given the line below it. */
function isRow(line: string, below: string): boolean {
  const pipes = line.split('|').length - 1;
  if (pipes === 0) return false;
  if (isDashes(line) || (below.includes('|') && isDashes(below))) return true;
  if (line.startsWith('|') && line.endsWith('|') && pipes > 1) return true;
  return below.split('|').length - 1 === pipes;
}

/** Tells of a `|` between backquotes, which ends the cell and with it the code. */
function refuseSplitCode(row: Element, reading: Reading): boolean {
  const source = sourceOf(row, reading);
  if (!source.includes('`')) return false;
  for (const { 0: code, index } of source.matchAll(CODE)) {
    const pipe = code.replaceAll(ESCAPED, 'xx').indexOf('|');
    if (pipe === -1) continue;
    const message = 'a "|" within code ends the cell of a table; write \\|';
    reading.problems.error(startOf(row) + index + pipe, 'table-row', message);
    // The parts of the code are told of as marks without a fellow.
    reading.problems.settle('markdown-left-over', startOf(row), startOf(row) + source.length);
    return true;
  }
  return false;
}

const CODE = /(?<!\\)(`+)[^`\r\n]+\1(?!`)/gu;
const ESCAPED = /\\[\\|]/gu;

/** The text with escaped signs and code as plain letters, the same length. */
function masked(source: string): string {
  return source
    .replaceAll(ESCAPED, 'xx')
    .replaceAll(CODE, (code) => code.replaceAll(/[^\r\n]/gu, 'x'));
}

/** The lines of a paragraph without what a list or quotation puts before them. */
function linesOf(text: string): Piece[] {
  return [...text.matchAll(/[^\r\n]+/gu)].map(({ 0: line, index }) => {
    const before = /^[\s>]*/u.exec(line)?.[0].length ?? 0;
    return { offset: index + before, text: line.slice(before).trimEnd() };
  });
}

/** The cells of a row, each with its offset in the row. */
function cellsOf(row: string): Piece[] {
  const cells: Piece[] = [];
  const inner = row.replaceAll(ESCAPED, 'xx').trimEnd();
  const from = /^\s*\|?/u.exec(inner)?.[0].length ?? 0;
  const to = inner.endsWith('|') && inner.length > from ? inner.length - 1 : inner.length;
  let offset = from;
  for (const cell of inner.slice(from, to).split('|')) {
    const space = /^\s*/u.exec(cell)?.[0].length ?? 0;
    const text = row.slice(offset + space, offset + cell.length).trimEnd();
    cells.push({ offset: offset + space, text });
    offset += cell.length + 1;
  }
  return cells;
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
}

function sourceOf(row: Element, reading: Reading): string {
  const start = startOf(row);
  return reading.source.slice(start, row.position?.end.offset ?? start);
}
