import type { ChartAttributes } from '../body/block.ts';
import type { Problem } from '../problem/problem.ts';
import { readBands, readAnnotations } from './annotation.ts';
import { readAxis } from './axis.ts';
import { type Csv } from './csv.ts';
import type { Precision } from './date.ts';
import { Faults, type Place } from './fault.ts';
import { readSeries } from './series.ts';
import { parseUnit, type Unit } from './unit.ts';

export type ChartType = ChartAttributes['type'];

/** A checked chart: everything that is drawn, tabulated and told. Plain JSON. */
export interface ChartModel {
  readonly type: ChartType;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly note: string | undefined;
  readonly source: string;
  readonly unit: Unit;
  /** BCP 47 language of numbers and dates. */
  readonly language: string;
  readonly x: XAxis;
  /** One to six, each with as many values as `x`. `range`: low, then high. */
  readonly series: readonly Series[];
  /** In the order of the axis; at most six. */
  readonly annotations: readonly Annotation[];
  /** In the order of the axis; at most six. */
  readonly bands: readonly Band[];
}

/** Positions of the rows. `name` is the column's. */
export type XAxis =
  | {
      readonly kind: 'time';
      readonly name: string;
      readonly precision: Precision;
      /** UTC milliseconds of the first instant of each day, month or year. */
      readonly values: readonly number[];
    }
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly decimals: number;
      readonly values: readonly number[];
    }
  | { readonly kind: 'category'; readonly name: string; readonly values: readonly string[] };

export interface Series {
  readonly name: string;
  /** Digits after the decimal point, as many as the data has, 0 to 6. */
  readonly decimals: number;
  /** One a row; `null` is a gap. At least one is a number. */
  readonly values: readonly (number | null)[];
}

export interface Annotation {
  readonly x: number;
  readonly label: string;
}

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

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
  where: Place,
  language = 'en-US',
): ChartModel | Problem[] {
  const faults = new Faults(where, csv);
  const unit = parseUnit(spec.unit);
  if (typeof unit === 'string') faults.atChart('chart-unit', unit);
  checkRows(spec.type, csv, faults);
  const x = readAxis(spec, csv, faults);
  const series = readSeries(spec, csv, faults);
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

function checkRows(type: ChartType, csv: Csv, faults: Faults): void {
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
