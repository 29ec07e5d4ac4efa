import { expect, it } from 'vitest';
import { inPlainLetters, plainWords } from '../../../src/typography/plain-letters.ts';

it.each([
  ['Ørsted', 'orsted'],
  ['Łódź', 'lodz'],
  ['Nestle\u0301', 'nestle'],
  ['oﬃce', 'office'],
  ['ﬁrst ﬂoor eﬀort baﬄe', 'first floor effort baffle'],
])('%s is %s', (text, plain) => {
  expect(inPlainLetters(text)).toBe(plain);
});

it('adds words of a PDF, whose letters are joined, to what a search finds', () => {
  expect(plainWords('The ﬁrst oﬃce, the ﬁrst rise')).toEqual(['first', 'office']);
});
