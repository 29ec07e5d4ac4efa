import type { ChartAttributes } from '../body/block.ts';
import { columnIndex } from './column.ts';
import type { Csv, CsvRow } from './csv.ts';
import { typesetQuotes } from '../typography/quotes.ts';
import { hiddenClause } from '../typography/invisible.ts';
import { dateOfNumber, datesMeant, isChartDate, parseChartDate, type ChartDate } from './date.ts';
import type { ChartFaults } from './fault.ts';
import type { ChartType, XAxis } from './model.ts';
import { decimalsWritten, numberFault, plainNumber } from './number.ts';
import { shown } from './shown.ts';

/** Types that may stand on names in place of dates or numbers. */
const TAKES_NAMES: readonly ChartType[] = ['bar', 'stacked', 'dot', 'range'];
const MOST_NAMES = 40;
const LONGEST_NAME = 60;

interface Cell {
  readonly row: CsvRow;
  readonly text: string;
}

type CellFault = (cell: Cell, rule: string, message: string) => void;

/** Reads the `x` column as dates, numbers or names, or `undefined` after faults. */
/** @param language of names, BCP 47 */
export function readAxis(
  spec: ChartAttributes,
  csv: Csv,
  faults: ChartFaults,
  language: string,
): XAxis | undefined {
  const index = columnIndex(csv, spec.x, 'x', faults);
  if (index === undefined) return undefined;
  const cells = csv.rows.map((row) => ({ row, text: row.cells[index] ?? '' }));
  const fault: CellFault = (cell, rule, message) => {
    faults.atCell(cell.row, index, rule, message);
  };
  const empty = cells.filter((cell) => cell.text === '');
  for (const cell of empty)
    fault(cell, 'chart-x', `the ${spec.x} of this row is empty; write it, or delete the row`);
  if (empty.length > 0) return undefined;
  const before = faults.problems.length;
  const read = { time: readDates, number: readNumbers, category: readNames };
  const axis = read[kindOf(cells, spec.type)](spec, cells, fault);
  if (faults.problems.length > before) return undefined;
  if (axis?.kind !== 'category') return axis;
  return { ...axis, values: axis.values.map((name) => typesetQuotes(name, language)) };
}

/** What most cells hold; names only where the type takes them. */
function kindOf(cells: readonly Cell[], type: ChartType): XAxis['kind'] {
  const half = cells.length / 2;
  const dates = cells.filter((cell) => isChartDate(cell.text)).length;
  const numbers = cells.filter((cell) => plainNumber(cell.text) !== undefined).length;
  if (dates === cells.length) return 'time';
  if (numbers === cells.length) return 'number';
  if (dates > half) return 'time';
  if (numbers > half) return 'number';
  return TAKES_NAMES.includes(type) ? 'category' : 'time';
}

function readDates(
  spec: ChartAttributes,
  cells: readonly Cell[],
  fault: CellFault,
): XAxis | undefined {
  const dates: ChartDate[] = [];
  for (const cell of cells) {
    const date = parseChartDate(cell.text);
    const last = dates.at(-1);
    if (date === undefined) fault(cell, 'chart-date', dateFault(cell.text));
    else if (last !== undefined && date.precision !== last.precision) {
      const message = `${shown(cell.text)} is a ${date.precision}, but the rows above hold a ${last.precision} each; write a ${last.precision} here too`;
      fault(cell, 'chart-date', message);
    } else {
      if (last !== undefined) checkOrder(cell, date.at - last.at, fault);
      dates.push(date);
    }
  }
  const precision = dates[0]?.precision;
  if (precision === undefined) return undefined;
  return { kind: 'time', name: spec.x, precision, values: dates.map((date) => date.at) };
}

function dateFault(text: string): string {
  if (isChartDate(text)) {
    const what = /^\d{4}-\d{2}$/u.test(text) ? 'month' : 'day';
    return `${shown(text)} is not a ${what} of the calendar`;
  }
  const meant = datesMeant(text);
  const quoted = shown(text) + hiddenClause(text);
  return meant.length === 0
    ? `${quoted} is not a date; write 2024, 2024-07 or 2024-07-17`
    : `${quoted} is not a date as it is written here; write ${meant.join(' or ')}`;
}

function checkOrder(cell: Cell, step: number, fault: CellFault): void {
  if (step === 0)
    fault(cell, 'chart-order', `${shown(cell.text)} stands twice; each row needs its own`);
  if (step < 0) {
    fault(
      cell,
      'chart-order',
      `${shown(cell.text)} comes after a later row; sort the rows, oldest first`,
    );
  }
}

/** What a column of dates is called. */
const DAYS = /^(?:dates?|days?|months?|time|period|quarter|week|observation.?date)$/iu;

function readNumbers(spec: ChartAttributes, cells: readonly Cell[], fault: CellFault): XAxis {
  const values: number[] = [];
  for (const cell of cells) {
    const value = plainNumber(cell.text);
    const last = values.at(-1);
    const day = DAYS.test(spec.x) ? dateOfNumber(cell.text) : undefined;
    if (value === undefined) {
      fault(cell, 'chart-number', numberFault(cell.text));
    } else if (day !== undefined) {
      fault(
        cell,
        'chart-date',
        `${shown(cell.text)} would be drawn as a number, not as a date; write ${day}`,
      );
    } else {
      if (spec.type !== 'dot' && last !== undefined && value <= last) {
        const message = `${cell.text} is not above the row before it; sort the rows by ${spec.x}, each once`;
        fault(cell, 'chart-order', message);
      }
      values.push(value);
    }
  }
  const decimals = Math.max(...cells.map((cell) => decimalsWritten(cell.text)));
  return { kind: 'number', name: spec.x, decimals, values };
}

function readNames(spec: ChartAttributes, cells: readonly Cell[], fault: CellFault): XAxis {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (seen.has(cell.text))
      fault(cell, 'chart-x', `${shown(cell.text)} stands twice; each row needs its own name`);
    if (cell.text.length > LONGEST_NAME) {
      fault(
        cell,
        'chart-x',
        `this name has ${cell.text.length} characters; at most 60 fit beside a bar`,
      );
    }
    seen.add(cell.text);
  }
  const surplus = cells[MOST_NAMES];
  if (surplus !== undefined) {
    fault(
      surplus,
      'chart-rows',
      `the file has ${cells.length} named rows; a chart shows at most 40: leave some out`,
    );
  }
  return { kind: 'category', name: spec.x, values: [...seen] };
}
