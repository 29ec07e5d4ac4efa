import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/problem/excerpt.ts';

describe('an excerpt', () => {
  const text = ['one', 'two', 'three', 'four', 'five', 'six'].join('\n');
  const numbers = (line: number): number[] =>
    excerptOf(text, { line, column: 1 }).map(({ number }) => number);

  it('has the line and two on each side of it', () => {
    expect(excerptOf(text, { line: 3, column: 1 }).map((line) => line.text)).toEqual([
      ...['one', 'two', 'three', 'four', 'five'],
    ]);
  });

  it('ends where the text does', () => {
    expect(numbers(1)).toEqual([1, 2, 3]);
    expect(numbers(6)).toEqual([4, 5, 6]);
    expect(numbers(7)).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end with %j', (end) => {
    const lines = excerptOf(text.replaceAll('\n', end), { line: 2, column: 1 });
    expect(lines[1]).toEqual({ number: 2, text: 'two', at: 0 });
  });

  it.each([1, 50, 300, 499, 500])(
    'shortens long lines, and still points at column %i',
    (column) => {
      const long = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + index));
      const [other, own] = excerptOf(`${long.join('')}\n${long.join('')}`, { line: 2, column });
      expect(other?.at).toBeUndefined();
      expect(other?.text).toHaveLength(242);
      expect(own?.text.length).toBeLessThan(245);
      expect(own?.text.charAt(own.at ?? -1)).toBe(long[column - 1]);
    },
  );
});
