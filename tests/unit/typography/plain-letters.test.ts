import { expect, it } from 'vitest';
import { inPlainLetters, plainWords } from '../../../src/typography/plain-letters.ts';

it.each([
  ['Ørsted', 'orsted'],
  ['Łódź', 'lodz'],
  ['Nestle\u0301', 'nestle'],
  ['oﬃce', 'office'],
  ['CO₂', 'co2'],
  ['ＡＳＭＬ', 'asml'],
  ['ﾄﾖﾀ', 'トヨタ'],
  ['ﬁrst ﬂoor eﬀort baﬄe', 'first floor effort baffle'],
])('%s is %s', (text, plain) => {
  expect(inPlainLetters(text)).toBe(plain);
});

it('adds words of a PDF, whose letters are joined, to what a search finds', () => {
  expect(plainWords('The ﬁrst oﬃce, the ﬁrst rise')).toEqual(['first', 'office']);
});

it.each([
  ['CO₂ and m² of 10² or ½', ['co2', 'm2']],
  ['a ten\u2011year note, cross\u2010currency', ['ten', 'year', 'cross', 'currency']],
  ['a ten-year note', []],
  ['ＡＳＭＬ ﾄﾖﾀ', ['asml', 'トヨタ']],
])('adds what keyboards have of %s', (text, words) => {
  expect(plainWords(text)).toEqual(words);
});
