import { describe, expect, it } from 'vitest';
import { decimalsWritten, numberFault } from '../../../src/charts/number.ts';

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
  ])('%s: %s', (text, advice) => {
    expect(numberFault(text).endsWith(advice)).toBe(true);
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
