import type { ChartAttributes } from '../../../src/body/block.ts';
import { parseCsv, type Csv } from '../../../src/charts/csv.ts';
import { chartModel } from '../../../src/charts/chart-model.ts';
import type { ChartModel } from '../../../src/charts/model.ts';
import type { Problem } from '../../../src/problem/problem.ts';

/** Where the `<Chart />` of the tests stands. */
export const where = { file: 'article.mdx', line: 9, column: 3 };

/** Attributes of a line chart on `date` and `value`, changed by `changes`. */
export function attributes(changes: Partial<ChartAttributes> = {}): ChartAttributes {
  return {
    data: 'data.csv',
    type: 'line',
    x: 'date',
    y: 'value',
    title: 'A title',
    source: 'A source',
    subtitle: undefined,
    note: undefined,
    unit: undefined,
    series: undefined,
    annotations: undefined,
    bands: undefined,
    ...changes,
  };
}

/** Lines of a file as a checked table. */
export function table(...lines: readonly string[]): Csv {
  const csv = parseCsv(lines.join('\n'), 'data.csv');
  if (Array.isArray(csv)) throw new Error(JSON.stringify(csv));
  return csv;
}

/** The model of a chart that must be right. */
export function model(csv: Csv, changes: Partial<ChartAttributes> = {}): ChartModel {
  const found = chartModel(attributes(changes), csv, where, 'en-US');
  if (Array.isArray(found)) throw new Error(JSON.stringify(found));
  return found;
}

/** The problems of a chart that must be wrong, as `file:line:column rule`. */
export function problems(csv: Csv, changes: Partial<ChartAttributes> = {}): string[] {
  const found = chartModel(attributes(changes), csv, where, 'en-US');
  return Array.isArray(found) ? found.map(position) : [];
}

/** `data.csv:3:12 chart-number` */
export function position({ file, line, column, rule }: Problem): string {
  return `${file}:${line}:${column} ${rule}`;
}
