import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptParts, markWords, type Part } from '../../../../src/client/search/marks.ts';

const written = (parts: readonly Part[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('excerptParts', () => {
  test.each([
    ['a <mark>rate</mark> cut', 'a [rate] cut'],
    ['<mark>a</mark> <mark>b</mark>', '[a] [b]'],
    ['&lt;mark&gt;a&lt;/mark&gt;', '<mark>a</mark>'],
    ['AT&T and &amp; <mark>&lt;b&gt;</mark>', 'AT&T and &amp; [<b>]'],
    ['<mark>open', '<mark>open'],
    ['', ''],
  ])('reads %s', (html, text) => {
    expect(written(excerptParts(html))).toBe(text);
  });
});

describe('markWords', () => {
  test.each([
    ['The Fed cuts rates', 'rate', 'The Fed cuts [rates]'],
    ['A rating is no rate', 'rating', 'A [rating] is no rate'],
    ['S&P 500 at 5,000', 's&p 500', '[S&P 500] at 5,000'],
    ['Berkshire (BRK.B) errs', 'brk.b', 'Berkshire ([BRK.B]) errs'],
    ['Société Générale', 'societe', '[Société] Générale'],
    ['An index and a fund', 'a', 'An index and [a] fund'],
    ['Nothing here', 'rate', 'Nothing here'],
    ['Policy and policies', 'policies', '[Policy] and [policies]'],
  ])('marks %s for %s', (text, query, marked) => {
    expect(written(markWords(text, query, [])).replaceAll('] [', ' ')).toBe(marked);
  });

  test('marks what was marked elsewhere in the story', () => {
    expect(written(markWords('It sold well', 'sell', [{ text: 'sold', marked: true }]))).toBe(
      'It [sold] well',
    );
  });

  test('changes no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        expect(
          markWords(text, query, [])
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
