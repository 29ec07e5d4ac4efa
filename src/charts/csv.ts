import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../problem/problem.ts';
import { forbiddenIn, hiddenNote, strayIn, type Invisible } from '../typography/invisible.ts';
import { commaSeparated } from './csv-separated.ts';
import { isChartDate } from './date.ts';
import { otherFile } from './other-file.ts';
import { plainNumber } from './number.ts';
import { shown } from './shown.ts';

/** A checked table: every row has as many cells as there are columns. */
export interface Csv {
  /** Path as problems name it. */
  readonly file: string;
  /** Unique, not empty. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The line as written, for positions. */
  readonly raw: string;
}

const START = { line: 1, column: 1 };
/** What one file may hold: a chart with more cannot be read, nor its page loaded. */
export const csvLimits = { bytes: 256 * 1024, rows: 5_000, columns: 12, problems: 20 } as const;

/**
 * Parses comma-separated values (RFC 4180; a byte-order mark, CRLF, blank lines and
 * spaces around cells are fine) whose first line names the columns.
 *
 * @param text the decoded file. @param file its path, for problems.
 * @returns the table, or every problem found (at most 20), each at line and column.
 */
export function parseCsv(text: string, file: string): Csv | Problem[] {
  const fault = (line: number, column: number, rule: string, message: string): Problem => ({
    file,
    line,
    column,
    level: 'error',
    rule,
    message,
  });
  const bytes = Buffer.byteLength(text);
  if (bytes > csvLimits.bytes) {
    const kilobytes = Math.ceil(bytes / 1024);
    return [
      fault(
        1,
        1,
        'csv-size',
        `the file has ${kilobytes} KB; a chart takes at most 256 KB: leave out rows or columns`,
      ),
    ];
  }
  const other = otherFile(text);
  if (other !== undefined) return [fault(1, 1, 'csv-header', other)];
  const illegal = hiddenCharacters(text).map(({ line, column, name }) =>
    fault(line, column, 'csv-character', `the data hold ${name}; delete it`),
  );
  if (illegal.length > 0) return illegal;
  const strange = strangeHead(text);
  if (strange !== undefined) {
    const told = fault(strange.line, 1, 'csv-header', strange.message);
    const find = text.replace(/^\uFEFF/u, '');
    const replace = commaSeparated(find);
    return [replace === undefined ? told : { ...told, remedy: { find, replace, at: START } }];
  }
  const records = recordsOf(text);
  if ('rule' in records) {
    return [fault(records.line, records.column, records.rule, records.message)];
  }
  const [header, ...rows] = records.rows;
  if (header === undefined) return [fault(1, 1, 'csv-empty', 'the file is empty')];
  const problems = [...headerFaults(header), ...rowFaults(header, rows)].map((found) =>
    fault(found.line, found.column, found.rule, found.message),
  );
  if (problems.length > 0) return problems.slice(0, csvLimits.problems);
  return { file, columns: header.cells, rows };
}

/** Column (from 1) at which a cell of a row starts in its line. */
export function cellColumn(row: CsvRow, index: number): number {
  // No two parts may match the same space, or a cell of many spaces takes time in their square.
  const cell = /(?:\s*"(?:[^"]|"")*"\s*|[^,]*)(?:,|$)/uy;
  let column = 1;
  for (let i = 0; i <= index; i++) {
    const start = cell.lastIndex;
    const match = cell.exec(row.raw);
    if (match === null) return row.raw.length + 1;
    column = start + match[0].length - match[0].trimStart().length + 1;
  }
  return Math.min(column, row.raw.length + 1);
}

interface Fault {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

function recordsOf(text: string): { rows: CsvRow[] } | Fault {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const written = lines.flatMap((raw, index) =>
    raw.trim() === '' ? [] : [{ line: index + 1, raw }],
  );
  const records = cellsOf(written.map(({ raw }) => raw).join('\n'));
  if (records?.length === written.length) {
    return { rows: written.map((line, index) => ({ ...line, cells: records[index] ?? [] })) };
  }
  const faulty = written.find(({ raw }) => cellsOf(raw) === undefined) ?? { line: 1, raw: '' };
  return {
    line: faulty.line,
    column: faultyQuote(faulty.raw),
    rule: 'csv-quote',
    message:
      'this quotation mark is not closed on its line, or stands inside a cell; ' +
      'write the whole cell in quotation marks and double those inside it',
  };
}

/** Records of well-formed text, else `undefined`. */
function cellsOf(text: string): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Column of the first quotation mark that RFC 4180 does not allow where it stands. */
function faultyQuote(raw: string): number {
  const cell = /(?:\s*"(?:[^"]|"")*"\s*|[^",]*)(?:,|$)/uy;
  let start = 0;
  while (start < raw.length) {
    cell.lastIndex = start;
    const match = cell.exec(raw);
    if (match === null || match[0] === '') break;
    start += match[0].length;
  }
  const quote = raw.indexOf('"', start);
  return (quote === -1 ? start : quote) + 1;
}

/** What is wrong with a first line after which no other can be read. */
function strangeHead(text: string): { line: number; message: string } | undefined {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const at = lines.findIndex((line) => line.trim() !== '');
  const raw = lines[at] ?? '';
  const told = (message: string) => ({ line: at + 1, message });
  if (/^"?sep=/iu.test(raw)) return told('this line is for spreadsheets alone; delete it');
  if (raw.trimStart().startsWith('#')) return told('data hold no remarks; delete this line');
  return !raw.includes(',') && /[;\t|]/u.test(raw)
    ? told(
        'cells are separated by commas, not by semicolons, tabs or bars; a decimal comma is a point',
      )
    : undefined;
}

function headerFaults(header: CsvRow): Fault[] {
  const faults: Fault[] = [];
  const at = (index: number, message: string): void => {
    faults.push({
      line: header.line,
      column: cellColumn(header, index),
      rule: 'csv-header',
      message,
    });
  };
  if (header.cells.length > csvLimits.columns) {
    at(
      csvLimits.columns,
      `the file has ${header.cells.length} columns; at most 12 are taken: delete those that are not drawn`,
    );
  }
  for (const [index, name] of header.cells.slice(0, csvLimits.columns).entries()) {
    const hidden = hiddenNote(name);
    if (name === '') {
      at(index, `column ${index + 1} has no name; write one, or delete the comma in every line`);
    }
    if (name === '') continue;
    if (hidden !== '') at(index, `${shown(name)}${hidden}; write a plain space or nothing`);
    else if (header.cells.indexOf(name) < index)
      at(index, `two columns are named ${shown(name)}; rename one`);
    else if (isChartDate(name) || plainNumber(name) !== undefined) {
      at(index, `${shown(name)} is not a column name; the first line must name the columns`);
    }
  }
  return faults;
}

function rowFaults(header: CsvRow, rows: readonly CsvRow[]): Fault[] {
  if (rows.length === 0) {
    const message = 'the file names columns and has no rows of data; add a row';
    return [{ line: header.line, column: header.raw.length + 1, rule: 'csv-empty', message }];
  }
  const surplus = rows[csvLimits.rows];
  if (surplus !== undefined) {
    const message = `the file has ${rows.length.toLocaleString('en-US')} rows; a chart takes at most 5,000: leave some out, or give weeks or months for days`;
    return [{ line: surplus.line, column: 1, rule: 'csv-size', message }];
  }
  const wanted = header.cells.length;
  return rows
    .filter((row) => row.cells.length !== wanted)
    .map((row) => ({
      line: row.line,
      column: cellColumn(row, Math.min(wanted, row.cells.length)),
      rule: 'csv-cells',
      message: `this row has ${row.cells.length} ${row.cells.length === 1 ? 'cell' : 'cells'}, the header ${wanted}; ${cellsAdvice(row)}`,
    }));
}

function cellsAdvice({ cells, raw }: CsvRow): string {
  if (cells.length === 1) {
    return 'words on the data stand in source="…" or note="…" of the chart, not in a line of their own';
  }
  const quotes = /[“”„«»‘’]|'[^',]*,[^',]*'/u.test(raw)
    ? 'straight quotation marks (")'
    : 'quotation marks';
  return `a cell that holds a comma stands in ${quotes}, and a number has a point: 1.5, 1234`;
}

/** What no text may hold, and what nobody sees in it: cells are compared letter by letter. */
function hiddenCharacters(text: string): { line: number; column: number; name: string }[] {
  const body = text.replace(/^\uFEFF/u, '');
  return [...first(forbiddenIn(body)), ...first(strayIn(body))]
    .sort((a, b) => a.index - b.index)
    .slice(0, csvLimits.problems)
    .map(({ index, name }) => {
      const before = body.slice(0, index).split(/\r\n|\r|\n/u);
      return { line: before.length, column: (before.at(-1) ?? '').length + 1, name };
    });
}

function* first(found: Iterable<Invisible>): Generator<Invisible> {
  let count = 0;
  for (const each of found) {
    yield each;
    if (++count === csvLimits.problems) return;
  }
}
