import type { ValueAttributes } from '../body/value.ts';
import { didYouMean } from '../problem/nearest.ts';
import { cellColumn, type Csv } from './csv.ts';
import { aligned, difference, quotient, readDecimal, rounded, type Decimal } from './decimal.ts';
import { decimalsWritten, numberFault, plainNumber } from './number.ts';
import { rowNamed } from './row.ts';
import { shown } from './shown.ts';
import { formatValue, parseUnit, type Unit } from './unit.ts';

/** Why there is no figure: at an attribute of the `<Value />`, or at a place in its data. */
export interface ValueFault {
  readonly at: keyof ValueAttributes | { readonly line: number; readonly column: number };
  readonly rule: string;
  readonly message: string;
}

/** Digits after the decimal point of what is no figure of the data, unless it says otherwise. */
const DIVIDED = 1;

/**
 * The figure that a `<Value />` stands for, as words of a language: `3.3%`, `$1,250`.
 * `show` says what of its row: the `value` itself, its `change` from another row, its `growth` from
 * there in percent, the `ratio` of the two, or its `rank`, among all rows or from the other to it.
 * Figures are taken as they are written, in decimals; halves are rounded away from zero.
 */
export function figureOf(
  spec: ValueAttributes,
  csv: Csv,
  language: string,
): { readonly text: string } | ValueFault {
  const unit = parseUnit(spec.unit);
  if (typeof unit === 'string') return { at: 'unit', rule: 'chart-unit', message: unit };
  const fault = faultOf(spec, unit);
  if (fault !== undefined) return fault;
  const rows = readRows(spec, csv);
  if ('rule' in rows) return rows;
  const computed = compute(spec, rows, unit, csv);
  if ('rule' in computed) return computed;
  const decimals = spec.decimals === undefined ? computed.decimals : Number(spec.decimals);
  const signed = computed.of(decimals);
  const value = spec.direction === undefined ? signed : Math.abs(signed);
  return { text: formatValue(value, computed.unit, decimals, language) };
}

/** What cannot be meant, whatever the data are. */
function faultOf(spec: ValueAttributes, unit: Unit): ValueFault | undefined {
  const { show, direction, from, decimals } = spec;
  const refuse = (at: keyof ValueAttributes, message: string): ValueFault => ({
    ...{ at, rule: 'value-show', message },
  });
  if (spec.unit !== undefined && show !== 'value' && show !== 'change') {
    const what = show === 'growth' ? 'growth is in percent by itself' : `a ${show} has no unit`;
    return refuse('unit', `${what}; leave unit out`);
  }
  if (unit.kind === 'percent' && show === 'change') {
    const message =
      'a change of percent is one of percentage points; leave unit out, and write the words behind the figure';
    return refuse('unit', message);
  }
  if (decimals !== undefined && show === 'rank') {
    return refuse('decimals', 'a rank has no decimals; leave them out');
  }
  if (decimals !== undefined && !/^[0-6]$/u.test(decimals)) {
    const message = `decimals=${shown(decimals)} is no number of digits; write 0 to 6`;
    return refuse('decimals', message);
  }
  if (direction !== undefined && show === 'ratio') {
    const message =
      'a ratio goes neither up nor down; leave direction out, or write show="change" or show="growth"';
    return refuse('direction', message);
  }
  if (from !== undefined && show === 'value') {
    const message =
      'from names a row to compare with; write show="change", "growth", "ratio" or "rank" too';
    return refuse('from', message);
  }
  if (from === undefined && show !== 'value' && show !== 'rank') {
    return refuse('show', `show="${show}" compares two rows; write from="…" with the earlier one`);
  }
  return undefined;
}

/** A cell that holds a number. */
interface Figure {
  /** Which row it is, from 0. */
  readonly at: number;
  readonly column: number;
  readonly written: string;
  readonly value: Decimal;
  readonly decimals: number;
}

interface Rows {
  readonly figure: Figure;
  readonly from: Figure | undefined;
}

function readRows(spec: ValueAttributes, csv: Csv): Rows | ValueFault {
  const key = spec.key === undefined ? 0 : columnNamed(spec.key, 'key', csv);
  if (typeof key !== 'number') return key;
  const column = columnNamed(spec.column, 'column', csv);
  if (typeof column !== 'number') return column;
  const figureAt = (name: string, attribute: 'row' | 'from'): Figure | ValueFault => {
    const at = rowNamed(name, attribute, key, csv);
    if (typeof at === 'number') return figureIn(at, column, attribute, csv);
    return { at: attribute, rule: 'value-row', message: at };
  };
  const figure = figureAt(spec.row, 'row');
  if ('rule' in figure) return figure;
  if (spec.from === undefined) return { figure, from: undefined };
  const from = figureAt(spec.from, 'from');
  return 'rule' in from ? from : { figure, from };
}

/** What is printed with so many decimals, and how many it has by itself. */
interface Computed {
  readonly of: (decimals: number) => number;
  readonly decimals: number;
  readonly unit: Unit;
}

function compute(
  spec: ValueAttributes,
  { figure, from }: Rows,
  unit: Unit,
  csv: Csv,
): Computed | ValueFault {
  const { show } = spec;
  if (show === 'rank') {
    const place = rankOf(figure, from, spec.direction === 'down', csv);
    return { of: () => place, decimals: 0, unit };
  }
  if (from === undefined) {
    const fault = signFault(spec, figure);
    if (fault !== undefined) return fault;
    return { of: (decimals) => rounded(figure.value, decimals), decimals: figure.decimals, unit };
  }
  const fault = directionFault(spec, figure, from);
  if (fault !== undefined) return fault;
  if (show === 'change') {
    const change = difference(figure.value, from.value);
    const decimals = Math.max(figure.decimals, from.decimals);
    return { of: (digits) => rounded(change, digits), decimals, unit };
  }
  const [now, before] = aligned(figure.value, from.value);
  if (before === 0n || (show === 'growth' && before < 0n)) {
    const what = show === 'growth' ? 'growth in percent' : 'ratio';
    const message = `from ${from.written} there is no ${what}; write show="change"`;
    return { at: 'from', rule: 'value-show', message };
  }
  return show === 'growth'
    ? {
        of: (decimals) => quotient((now - before) * 100n, before, decimals),
        decimals: DIVIDED,
        unit: { kind: 'percent' },
      }
    : { of: (decimals) => quotient(now, before, decimals), decimals: DIVIDED, unit };
}

/** What is wrong when the sentence says of a change one way and its sign the other. */
function signFault(
  { direction, row, column }: ValueAttributes,
  { value: { digits }, written }: Figure,
): ValueFault | undefined {
  const way = digits > 0n ? 'up' : digits < 0n ? 'down' : undefined;
  if (direction === undefined || direction === way) return undefined;
  const advice = way === undefined ? 'leave direction out' : `write direction="${way}"`;
  const message = `${shown(column)} is ${written} in the row ${shown(row)}; mend the sentence, and ${advice}`;
  return { at: 'direction', rule: 'value-direction', message };
}

/** What is wrong when the sentence says one way and the data went the other. */
function directionFault(
  { direction, row, from = '', column }: ValueAttributes,
  figure: Figure,
  other: Figure,
): ValueFault | undefined {
  const [now, before] = aligned(figure.value, other.value);
  const way = now > before ? 'up' : now < before ? 'down' : undefined;
  if (direction === undefined || direction === way) return undefined;
  const what = way === undefined ? 'stayed as it was' : `went ${way}`;
  const advice = way === undefined ? 'leave direction out' : `write direction="${way}"`;
  const message = `${shown(column)} ${what}, from ${other.written} in the row ${shown(from)} to ${figure.written} in ${shown(row)}; mend the sentence, and ${advice}`;
  return { at: 'direction', rule: 'value-direction', message };
}

/** Place of a row by its figure: 1 is the highest, or the lowest. */
function rankOf(figure: Figure, from: Figure | undefined, fromLowest: boolean, csv: Csv): number {
  const ends = from === undefined ? [0, csv.rows.length - 1] : [from.at, figure.at];
  const rows = csv.rows.slice(Math.min(...ends), Math.max(...ends) + 1);
  const ahead = rows.filter((row) => {
    const text = row.cells[figure.column] ?? '';
    if (plainNumber(text) === undefined) return false;
    const [other, own] = aligned(readDecimal(text), figure.value);
    return fromLowest ? other < own : other > own;
  });
  return ahead.length + 1;
}

function columnNamed(name: string, at: 'column' | 'key', csv: Csv): number | ValueFault {
  const index = csv.columns.indexOf(name);
  if (index >= 0) return index;
  const message = `${at}=${shown(name)} names no column of ${csv.file}, which has ${csv.columns.join(', ')}${didYouMean(name, csv.columns)}`;
  return { at, rule: 'chart-column', message };
}

function figureIn(
  at: number,
  column: number,
  attribute: 'row' | 'from',
  csv: Csv,
): Figure | ValueFault {
  const row = csv.rows[at];
  const written = row?.cells[column] ?? '';
  if (row === undefined || written === '') {
    const message = `line ${row?.line ?? 0} of ${csv.file} has no figure in the column ${shown(csv.columns[column] ?? '')}; name another row, or say in words that there is none`;
    return { at: attribute, rule: 'value-row', message };
  }
  if (plainNumber(written) === undefined) {
    const place = { line: row.line, column: cellColumn(row, column) };
    return { at: place, rule: 'chart-number', message: numberFault(written) };
  }
  const decimals = Math.min(6, decimalsWritten(written));
  return { at, column, written, value: readDecimal(written), decimals };
}
