import { expect, test } from 'vitest';
import { manifestOf, type ManifestPartition } from '../../../src/search/manifest.ts';

const partition = (bytes: number): ManifestPartition => ({
  name: 'newest',
  version: '0',
  from: '2024-01',
  to: '2024-02',
  years: [['2024', 10]],
  bytes,
});

test.each([
  [[], 0],
  [[1_000_000], 1],
  [[30_000, 40_000, 20_000], 2],
  [[130_000, 10], 1],
  [[10, 10, 10], 3],
])('of partitions of %j bytes the first query loads %d', (sizes, initial) => {
  expect(manifestOf(sizes.map(partition)).initial).toBe(initial);
});
