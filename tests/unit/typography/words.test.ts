import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakableWords } from '../../../src/typography/words.ts';

test.each([
  ['one  two', ['one', 'two']],
  ['東京の株価、', ['東京', 'の', '株価、']],
  ['（注）', ['（注）']],
  ['S&P 500', ['S&P', '500']],
  ['', []],
])('%s may break between %o', (text, words) => {
  expect(breakableWords(text).map((word) => word.text)).toEqual(words);
});

test('put together, the words are the text with single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const joined = breakableWords(text).map((word) => word.gap + word.text);
      expect(joined.join('').trim()).toBe(text.replace(/\s+/gu, ' ').trim());
    }),
  );
});
