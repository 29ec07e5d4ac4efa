import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from '../../../src/serve/range.ts';
import { runs } from '../../runs.ts';

test.each([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=2-4', { first: 2, last: 4 }],
  ['bytes=2-400', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-300', { first: 0, last: 9 }],
  ['Bytes= 9-9 ', { first: 9, last: 9 }],
  ['bytes=10-', 'beyond'],
  ['bytes=10-20', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=4-2', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,3-4', undefined],
  ['lines=0-1', undefined],
  ['bytes=a-b', undefined],
  ['bytes=0-99999999999999999999', undefined],
  ['', undefined],
  [undefined, undefined],
] as const)('%s of ten bytes', (header, expected) => {
  expect(rangeOf(header, 10)).toEqual(expected);
});

test('of an empty file there is nothing to ask for', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('beyond');
  expect(rangeOf('bytes=-5', 0)).toBe('beyond');
});

test('whatever is asked for lies within the file', () => {
  const part = fc.oneof(fc.nat(40).map(String), fc.constant(''), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(part, part, fc.nat(30), (first, last, length) => {
      const range = rangeOf(`bytes=${first}-${last}`, length);
      if (typeof range !== 'object') return;
      expect(range.first).toBeGreaterThanOrEqual(0);
      expect(range.last).toBeGreaterThanOrEqual(range.first);
      expect(range.last).toBeLessThan(length);
    }),
    runs(300),
  );
});
