import type { ChartAttributes } from '../body/block.ts';
import { columnHead, columnIndex, partsOf } from './column.ts';
import type { Csv } from './csv.ts';
import type { ChartFaults } from './fault.ts';
import type { Series } from './model.ts';
import { decimalsWritten, numberFault, plainNumber } from './number.ts';
import { shown } from './shown.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

const MOST_SERIES = 6;
/** Characters of a name that fit beside its line or in the legend. */
const LONGEST_NAME = 60;

/** Reads the `y` columns and their display names; check `faults` before using it. */
export function readSeries(
  spec: ChartAttributes,
  csv: Csv,
  faults: ChartFaults,
  language: string,
): Series[] {
  const columns = partsOf(spec.y, ',');
  const names = displayNames(spec, columns, faults, language);
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined) {
    const message = `the name ${shown(long)} has ${long.length} characters; at most ${LONGEST_NAME} fit beside a series`;
    faults.atChart('chart-series', `${message}; write series="…" with shorter ones`);
  }
  checkColumns(spec, columns, faults);
  const series: Series[] = [];
  for (const [position, column] of columns.entries()) {
    const index = columnIndex(csv, column, 'y', faults);
    if (index === undefined) continue;
    series.push({
      name: names[position] ?? column,
      decimals: Math.max(...csv.rows.map((row) => decimalsWritten(row.cells[index] ?? ''))),
      values: readValues(csv, index, faults),
    });
  }
  if (series.length !== columns.length) return series;
  if (spec.type === 'range') checkRange(csv, columns, series, faults);
  if (spec.type === 'stacked') checkStack(csv, columns, series, faults);
  return series;
}

function displayNames(
  spec: ChartAttributes,
  columns: string[],
  faults: ChartFaults,
  language: string,
): string[] {
  if (spec.series === undefined) return columns.map((name) => columnHead(name, language));
  const { charts } = wordsOf(language);
  const names = partsOf(spec.series, ',');
  const [only] = names;
  if (spec.type === 'range' && columns.length === 2 && names.length === 1 && only) {
    return [fill(charts.low, { name: only }), fill(charts.high, { name: only })];
  }
  if (names.length !== columns.length) {
    faults.atChart(
      'chart-series',
      `series="${spec.series}" names ${names.length} of ${columns.length} y columns; write as many names as columns, with commas between`,
    );
  } else if (names.includes('') || new Set(names).size < names.length) {
    faults.atChart(
      'chart-series',
      `series="${spec.series}" has an empty or repeated name; give each column one of its own`,
    );
  }
  return names;
}

function checkColumns(spec: ChartAttributes, columns: string[], faults: ChartFaults): void {
  const written = `y="${spec.y}"`;
  if (new Set(columns).size < columns.length) {
    faults.atChart('chart-series', `${written} names a column twice; delete one`);
  }
  if (columns.includes(spec.x)) {
    faults.atChart(
      'chart-series',
      `${written} names the x column, "${spec.x}"; name columns of values alone`,
    );
  }
  if (columns.length > MOST_SERIES) {
    faults.atChart(
      'chart-series',
      `${written} names ${columns.length} columns; at most 6 are drawn: leave some out`,
    );
  }
  if (spec.type === 'range' && columns.length !== 2) {
    faults.atChart(
      'chart-series',
      `a range needs two columns, low and high: y="low,high", not ${written}`,
    );
  }
  if (spec.type === 'area' && columns.length !== 1) {
    faults.atChart(
      'chart-series',
      'an area takes one column; compare with type="line", show parts of a whole with type="stacked"',
    );
  }
}

function readValues(csv: Csv, index: number, faults: ChartFaults): (number | null)[] {
  const values: (number | null)[] = [];
  let faulty = false;
  for (const row of csv.rows) {
    const text = row.cells[index] ?? '';
    const value = text === '' ? null : plainNumber(text);
    if (value === undefined) {
      faults.atCell(row, index, 'chart-number', numberFault(text));
      faulty = true;
    } else values.push(value);
  }
  const first = csv.rows[0];
  if (!faulty && first !== undefined && values.every((value) => value === null)) {
    faults.atCell(first, index, 'chart-number', `column "${csv.columns[index]}" holds no number`);
  }
  return values;
}

function checkRange(csv: Csv, columns: string[], series: Series[], faults: ChartFaults): void {
  const [low, high] = series;
  const index = csv.columns.indexOf(columns[1] ?? '');
  if (low === undefined || high === undefined) return;
  for (const [position, row] of csv.rows.entries()) {
    const [from, to] = [low.values[position], high.values[position]];
    if (from === undefined || to === undefined) continue;
    if ((from === null) !== (to === null)) {
      faults.atCell(
        row,
        index,
        'chart-range',
        'one end of this range is empty; fill both or neither',
      );
    } else if (from !== null && to !== null && from > to) {
      faults.atCell(
        row,
        index,
        'chart-range',
        `the high, ${to}, is below the low, ${from}; exchange them, or mend one`,
      );
    }
  }
}

function checkStack(csv: Csv, columns: string[], series: Series[], faults: ChartFaults): void {
  for (const [position, row] of csv.rows.entries()) {
    const values = series.map((one) => one.values[position]);
    for (const [which, value] of values.entries()) {
      const index = csv.columns.indexOf(columns[which] ?? '');
      if (typeof value === 'number' && value < 0) {
        faults.atCell(
          row,
          index,
          'chart-stack',
          `${value} cannot be stacked, since parts of a whole are not negative; write type="bar"`,
        );
      } else if (value === null && values.some((other) => other !== null)) {
        faults.atCell(
          row,
          index,
          'chart-stack',
          'this part is empty; write 0, or leave all parts of the row empty',
        );
      }
    }
  }
}
