import { expect, test } from 'vitest';
import { figureWords } from '../../../src/search/figure.ts';

test.each([
  ['rose 3.3% and 3.3 points', ['3dot3']],
  ['5,000 to 20,000', []],
  ['1,234.56 and 1.234,56', ['1234dot56']],
  ['3,25 Prozent', ['3dot25']],
  ['0.00000812', ['0dot00000812']],
  ['from 0.5 to 0.75.', ['0dot5', '0dot75']],
  ['version 1.2.3, B2.5 and 1.234', []],
  ['', []],
])('figures of %s', (text, words) => {
  expect(figureWords(text)).toEqual(words);
});
