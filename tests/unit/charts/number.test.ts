import { describe, expect, it } from 'vitest';
import { decimalsWritten, numberFault, plainNumber } from '../../../src/charts/number.ts';

const NONE =
  'is not a number; write one in digits, such as 1234.5, or leave the cell empty for a gap';

describe('numbers of data', () => {
  it.each([
    ['1,5', 'write 1.5'],
    ['1,234', 'write 1234 or 1.234'],
    ['1,234.5', 'write 1234.5'],
    ['1.234,5', 'write 1234.5'],
    ['1,234,567', 'write 1234567'],
    ['12,34,567', NONE],
    ['0,005', 'is not a plain number; write 0.005'],
    ['-0,500', 'write -0.500'],
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
    ['1E400', 'is too large; the largest number is 1e15: give all in a larger unit'],
    ['1e1000', 'is too large; the largest number is 1e15: give all in a larger unit'],
    ...['1e-400', '1e-13', '-0.00000000000012'].map((text): [string, string] => [
      text,
      'is too small to be shown; the smallest number is 1e-12: give all in a smaller unit',
    ]),
    ['٣٫٥', 'write 3.5'],
    ['१२', 'write 12'],
    ['1٬234', 'write 1234'],
    ['1·5', 'write 1.5'],
    ['1‘234', 'write 1234'],
    ['US$5', 'write 5'],
    ['HK$ 1,5', 'write 1.5'],
    ['3 million', 'write 3e6'],
    ['3 thousand', 'write 3e3'],
    ['5 lakh', 'write 5e5'],
    ['2.5 crore', 'write 2.5e7'],
    ['5 bps', 'write 5, and "bps" in the title or in note="…"'],
    ['1.5x', 'write 1.5, and "x" in the title or in note="…"'],
    ['3.2‰', 'write 3.2, and "‰" in the title or in note="…"'],
    ['<1', 'write 1, and "<" in the title or in note="…"'],
    ['~5', 'write 5, and "~" in the title or in note="…"'],
    ['Rs -5 cr', 'write -5, and "Rs" and "cr" in the title or in note="…"'],
    ['#5', 'write 5, and "#" in the title or in note="…"'],
    ['n/a', 'is not a number; leave the cell empty for a gap'],
    ['—', 'is not a number; leave the cell empty for a gap'],
    ['n.a.', 'leave the cell empty for a gap'],
    ['..', 'leave the cell empty for a gap'],
    ['5*', 'write 5, and in note="…" what * means'],
    ['-1.5 (p)', 'write -1.5, and in note="…" what (p) means'],
    ['#DIV/0!', 'save the values alone, and leave a gap empty'],
    ['=A1+B1', 'save the values alone, and leave a gap empty'],
    ...['5..5', '1/2', '½', '5²', '12:30', '0x10', '3–5', '1 5', '12 34', '1_5', 'TRUE', '∞'].map(
      (text): [string, string] => [text, `"${text}" ${NONE}`],
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
    ['0.0000000081234', 13],
    ['1.5e-12', 13],
    ['0.30000000000000004', 12],
    ['0', 0],
    ['0.00', 2],
  ])('%s has %i decimals', (text, decimals) => {
    expect(decimalsWritten(text)).toBe(decimals);
  });
});
