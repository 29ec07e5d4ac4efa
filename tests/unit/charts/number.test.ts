import { describe, expect, it } from 'vitest';
import { decimalsWritten, numberFault, plainNumber } from '../../../src/charts/number.ts';

describe('numbers of data', () => {
  it.each([
    ['1,5', 'write 1.5'],
    ['1,234', 'write 1234 or 1.234'],
    ['1,234.5', 'write 1234.5'],
    ['1.234,5', 'write 1234.5'],
    ['1,234,567', 'write 1234567'],
    ['12,34,567', 'is not a number'],
    ['$1,200', 'write 1200 or 1.200'],
    ['−3.5', 'write -3.5'],
    ['5%', 'write 5'],
    ['5 %', 'write 5'],
    ['1.234.567', 'write 1234567'],
    ['1,500', 'write 1500 or 1.500'],
    ['€5', 'write 5'],
    ['USD 5', 'write 5'],
    ['5bn', 'write 5e9'],
    ['5m', 'write 5e6'],
    ['1,5bn', 'write 1.5e9'],
    ['(5)', 'write -5'],
    ['–5', 'write -5'],
    ['5-', 'write -5'],
    ['5 000', 'write 5000'],
    ["1'234", 'write 1234'],
    ['１２', 'write 12'],
    ['5\u00a0000', 'which holds a non-breaking space (U+00A0), is not a plain number; write 5000'],
    ['1E400', 'is too large; the largest number is 1e15'],
    ['n/a', 'is not a number; leave the cell empty for a gap'],
    ['—', 'is not a number; leave the cell empty for a gap'],
    ['n.a.', 'leave the cell empty for a gap'],
    ['..', 'leave the cell empty for a gap'],
    ['5*', 'write 5, and in note="…" what * means'],
    ['-1.5 (p)', 'write -1.5, and in note="…" what (p) means'],
    ['#DIV/0!', 'save the values alone, and leave a gap empty'],
    ['=A1+B1', 'save the values alone, and leave a gap empty'],
    ...['5..5', '1/2', '½', '12:30', '0x10', '~5', '1 5', '12 34', '1_5', 'TRUE', 'Infinity'].map(
      (text): [string, string] => [text, `"${text}" is not a number`],
    ),
  ])('%s: %s', (text, advice) => {
    expect(numberFault(text).endsWith(advice)).toBe(true);
  });

  it.each(['5', '+5', '-5', '.5', '5.', '1e5', '2.5e-1', '1.2e-05', '1E6'])('%s is one', (text) => {
    expect(plainNumber(text)).toBe(Number(text));
  });

  it.each([
    ['5', 0],
    ['1.50', 2],
    ['2.5e-1', 2],
    ['1.2e-05', 6],
    ['1e6', 0],
    ['1.25e1', 1],
    ['0.00000812', 8],
  ])('%s has %i decimals', (text, decimals) => {
    expect(decimalsWritten(text)).toBe(decimals);
  });
});
