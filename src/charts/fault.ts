import type { Problem } from '../problem/problem.ts';
import { cellColumn, type Csv, type CsvRow } from './csv.ts';

/** Where something stands in a file; `line` and `column` count from 1. */
export type FilePlace = Pick<Problem, 'file' | 'line' | 'column'>;

/** Most problems reported for one chart: the rest are usually the same mistake. */
const MOST = 20;

/** Collects what is wrong with one chart, at the chart or at a cell of its data. */
export class ChartFaults {
  readonly problems: Problem[] = [];
  readonly #where: FilePlace;
  readonly #csv: Csv;

  constructor(where: FilePlace, csv: Csv) {
    this.#where = where;
    this.#csv = csv;
  }

  /** A fault of an attribute. */
  atChart(rule: string, message: string): void {
    this.#add({ ...this.#where, level: 'error', rule, message });
  }

  /** A fault of one cell; `index` counts columns from 0. */
  atCell(row: CsvRow, index: number, rule: string, message: string): void {
    const column = cellColumn(row, index);
    const { file } = this.#csv;
    this.#add({ file, line: row.line, column, level: 'error', rule, message });
  }

  #add(problem: Problem): void {
    if (this.problems.length < MOST) this.problems.push(problem);
  }
}
