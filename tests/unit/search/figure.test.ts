import { expect, test } from 'vitest';
import { figureWords, isWholeNumber, partWords } from '../../../src/search/figure.ts';

test.each([
  ['rose 3.3% and 3.3 points', ['3dot3']],
  ['5,000 to 20,000', []],
  ['1,234.56 and 1.234,56', ['1234dot56']],
  ['3,25 Prozent', ['3dot25']],
  ['0.00000812', ['0dot00000812']],
  ['from 0.5 to 0.75.', ['0dot5', '0dot75']],
  ['version 1.2.3, B2.5 and 1,234', []],
  ['a yield of 4.125%, or .25', ['4dot125', '0dot25']],
  ['1,234.567', ['1234dot567']],
  ['$3.3bn and 2.5x', ['3dot3bn', '2dot5x']],
  ['金利を0.5%に、0.75ポイント', ['0dot5', '0dot75']],
  ['', []],
])('figures of %s', (text, words) => {
  expect(figureWords(text, 'en-US')).toEqual(words);
});

test('three digits are decimals behind the sign of the language', () => {
  expect(figureWords('4,125 und 4.125', 'de')).toEqual(['4dot125']);
  expect(figureWords('4.125 at 4,125', 'en')).toEqual(['4dot125']);
});

test.each([
  ['3.3% and 7.37', ['parts33', 'parts737']],
  ['3.3% of 33', []],
  ['7.37 and the 737-800', []],
  ['5,000 and 1.2.3', []],
  ['12,345.67', ['parts1234567']],
  ['.25', ['parts25']],
  ['$3.3bn', ['parts33bn', 'parts33']],
  ['$3.3bn of $33bn', []],
])('whole numbers that %s does not hold', (text, words) => {
  expect(partWords(text, 'en-US')).toEqual(words);
});

test.each([
  ['33', true],
  ['5,000', true],
  ['1.000.000', true],
  ['3.3', false],
  ['33bn', true],
  ['Q3', false],
  ['1.2.3', false],
])('%s is a whole number: %s', (word, whole) => {
  expect(isWholeNumber(word, 'en-US')).toBe(whole);
});
