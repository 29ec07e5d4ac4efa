import type { ChartAttributes } from '../body/block.ts';
import type { Precision } from './date.ts';
import type { Unit } from './unit.ts';

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

/** An axis whose positions have distances. */
export type Ordered = Exclude<XAxis, { kind: 'category' }>;

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
