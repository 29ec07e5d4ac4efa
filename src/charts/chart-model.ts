import type { ChartAttributes } from '../body/block.ts';
import type { Problem } from '../problem/problem.ts';
import { readAnnotations, readBands } from './annotation.ts';
import { readAxis } from './axis.ts';
import type { Csv } from './csv.ts';
import { ChartFaults, type FilePlace } from './fault.ts';
import type { ChartModel, ChartType } from './model.ts';
import { readSeries } from './series.ts';
import { parseUnit } from './unit.ts';

/** Rows beyond which the marks of a type cannot be told apart. */
const MOST_ROWS: Record<ChartType, number> = {
  line: 5_000,
  step: 5_000,
  area: 5_000,
  range: 5_000,
  dot: 1_000,
  bar: 240,
  stacked: 240,
};
const NEEDS_TWO_ROWS: readonly ChartType[] = ['line', 'step', 'area'];

/**
 * Gives the attributes of a `<Chart />` their meaning against its data.
 *
 * @param where of the `<Chart />`: problems of an attribute stand there, problems of a
 * cell at the cell. @param language of numbers and dates.
 * @returns the model, or every problem found.
 */
export function chartModel(
  spec: ChartAttributes,
  csv: Csv,
  where: FilePlace,
  language: string,
): ChartModel | Problem[] {
  const faults = new ChartFaults(where, csv);
  const unit = parseUnit(spec.unit);
  if (typeof unit === 'string') faults.atChart('chart-unit', unit);
  checkRows(spec.type, csv, faults);
  const x = readAxis(spec, csv, faults, language);
  const series = readSeries(spec, csv, faults, language);
  const annotations = readAnnotations(spec.annotations, x, faults);
  const bands = readBands(spec.bands, x, faults);
  if (faults.problems.length > 0 || typeof unit === 'string' || x === undefined) {
    return [...faults.problems];
  }
  return {
    type: spec.type,
    title: spec.title,
    subtitle: spec.subtitle,
    note: spec.note,
    source: spec.source,
    unit,
    language,
    x,
    series,
    annotations,
    bands,
  };
}

function checkRows(type: ChartType, csv: Csv, faults: ChartFaults): void {
  const count = csv.rows.length;
  const first = csv.rows[0];
  if (count < 2 && first !== undefined && NEEDS_TWO_ROWS.includes(type)) {
    faults.atCell(
      first,
      0,
      'chart-rows',
      `a ${type} chart needs two rows; for one, use type="bar"`,
    );
  }
  const surplus = csv.rows[MOST_ROWS[type]];
  if (surplus !== undefined) {
    const most = MOST_ROWS[type];
    const advice = type === 'stacked' ? 'use fewer rows' : 'use type="line"';
    const message = `a ${type} chart shows at most ${most} rows and this file has ${count}; ${advice}`;
    faults.atCell(surplus, 0, 'chart-rows', message);
  }
}
