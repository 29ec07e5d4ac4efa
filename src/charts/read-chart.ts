import type { ChartAttributes } from '../body/block.ts';
import type { Problem } from '../problem/problem.ts';
import { chartModel } from './chart-model.ts';
import { parseCsv } from './csv.ts';
import type { Place } from './fault.ts';
import type { ChartModel } from './model.ts';

/** A chart's data as it lies on disk. */
export interface DataSource {
  /** Path as problems name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * From the attributes of a `<Chart />` and the bytes of its data to what is drawn.
 *
 * @param where of the `<Chart />`, for problems of its attributes. @param language BCP 47.
 * @returns the model, or every problem found in the data or, once that can be read, in
 * how the chart uses it.
 */
export function readChart(
  spec: ChartAttributes,
  { file, bytes }: DataSource,
  where: Place,
  language: string,
): ChartModel | Problem[] {
  const text = decode(bytes);
  if (text === undefined) {
    const message = 'the file is not UTF-8; save it as "CSV UTF-8"';
    return [{ file, line: 1, column: 1, level: 'error', rule: 'csv-encoding', message }];
  }
  const csv = parseCsv(text, file);
  return Array.isArray(csv) ? csv : chartModel(spec, csv, where, language);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
