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
    expect(lines[1]).toEqual({ number: 2, text: 'two' });
  });

  it('shortens the long lines around, never the line itself', () => {
    const long = 'word '.repeat(100);
    const lines = excerptOf(`${long}\n${long}`, { line: 2, column: 300 });
    expect(lines[0]?.text).toHaveLength(161);
    expect(lines[1]?.text).toBe(long);
  });
});
