import { createHash } from 'node:crypto';
import type { ChartAttributes } from '../body/block.ts';

/**
 * Names everything a chart's output depends on besides the code that draws it: two
 * charts with one key are drawn alike, byte for byte, under one build of the code.
 *
 * @param csvDigest of the data file's bytes. @param language as given to `chartModel`.
 * @returns 64 hexadecimal digits.
 */
export function chartKey(spec: ChartAttributes, csvDigest: string, language: string): string {
  const attributes = Object.entries(spec)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([attributes, csvDigest, language]))
    .digest('hex');
}
