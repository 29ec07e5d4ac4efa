import { expect, test } from 'vitest';
import { stripWidths } from '../../../src/components/front/strip-widths.ts';

const SIXTHS = { whole: 6, half: 3, third: 2 };

test.each(Array.from({ length: 16 }, (_, count) => count))('%i strips fill their rows', (count) => {
  const widths = stripWidths(count);
  expect(widths).toHaveLength(count);
  let filled = 0;
  for (const width of widths) {
    filled += SIXTHS[width];
    expect(filled).toBeLessThanOrEqual(6);
    if (filled === 6) filled = 0;
  }
  expect(filled).toBe(0);
});

test('the six sections of the paper open with one across', () => {
  expect(stripWidths(6)).toEqual(['whole', 'third', 'third', 'third', 'half', 'half']);
});
