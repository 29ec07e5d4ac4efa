import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excerptParts,
  markExcerpt,
  markWords,
  type Part,
} from '../../../../src/client/search/marks.ts';

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
    [
      'Up 3.3 percent or 3.3bn, not 33 or 3.35',
      '3.3',
      'Up [3.3] percent or [3.3bn], not 33 or 3.35',
    ],
    ['33 of 3.3', '33', '[33] of 3.3'],
    ['Policy and policies', 'policies', '[Policy] and [policies]'],
    ['Złoty i Łódź', 'zloty', '[Złoty] i Łódź'],
    ['ธนาคารแห่งประเทศไทยคงอัตราดอกเบี้ย', 'อัตราดอกเบี้ย', 'ธนาคารแห่งประเทศไทยคง[อัตราดอกเบี้ย]'],
    ['中国人民银行下调利率', '利率 人民', '中国[人民]银行下调[利率]'],
    ['रेपो दर में', 'रेपो', '[रेपो] दर में'],
    ['रिपोर्ट में', 'र', 'रिपोर्ट में'],
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
        const parts = markExcerpt([{ text, marked: true }], query);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
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

describe('markExcerpt', () => {
  test.each([
    ['the <mark>C++</mark> <mark>costs</mark>', 'C', 'the [C++] costs'],
    ['<mark>0.25</mark> of <mark>25bp;</mark>', '25bp', '0.25 of [25bp];'],
    ['<mark>bankers</mark> buy <mark>$BRK.B</mark>', 'BRK.B', 'bankers buy [$BRK.B]'],
    ['<mark>a</mark> test of <mark>A/B</mark>', 'A/B', 'a test of [A/B]'],
    ['<mark>3.3</mark> and <mark>3,3</mark>', '3.3', '[3.3] and [3,3]'],
    ['<mark>3.3</mark> of <mark>33</mark> and <mark>33%</mark>', '3.3', '[3.3] of 33 and 33%'],
    ['<mark>33</mark> and <mark>3.3</mark>', '33', '[33] and 3.3'],
    ['<mark>5,000</mark> and <mark>5000</mark>', '5000', '[5,000] and [5000]'],
    ['<mark>1.25.</mark> <mark>(1.25)</mark> <mark>125</mark>', '1.25', '[1.25]. ([1.25]) 125'],
    [
      '<mark>2</mark> <mark>percent</mark> of <mark>2020</mark>',
      '2 percent',
      '[2] [percent] of 2020',
    ],
    ['<mark>2,997</mark> or <mark>2.6%</mark> <mark>sold</mark>', '2 sell', '2,997 or 2.6% [sold]'],
    ['<mark>costs</mark> of <mark>C</mark> <mark>cars</mark>', 'C cost', '[costs] of [C] cars'],
    ['by <mark>percent.</mark> “<mark>Percent,”</mark>', 'percent', 'by [percent]. “[Percent],”'],
    ['it <mark>sold</mark> well', 'sell', 'it [sold] well'],
    ['it <mark>sold</mark> at <mark>3.3</mark>', 'sell 3.3', 'it [sold] at [3.3]'],
    ['<mark>日本銀行は利上げを決めた。</mark>', '利上げ', '日本銀行は[利上げ]を決めた。'],
    ['Złoty osłabił się', 'zloty', '[Złoty] osłabił się'],
    ['नई <mark>रेपो</mark> दर', 'रेपो', 'नई [रेपो] दर'],
  ])('of %s, for %s', (excerpt, query, marked) => {
    expect(written(markExcerpt(excerptParts(excerpt), query))).toBe(marked);
  });
});
