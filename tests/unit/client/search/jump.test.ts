import { describe, expect, test } from 'vitest';
import { findNearest, findTargets } from '../../../../src/client/search/jump.ts';
import type { SearchNames } from '../../../../src/search/names.ts';

const names: SearchNames = {
  sections: [],
  series: [['how-funds-hold', 'How funds hold', 3]],
  authors: [],
  everywhere: [],
  tags: [
    ['inflation', 'Inflation', 12, 'cpi', 'consumer-prices'],
    ['apple-supply', 'Apple suppliers', 2],
    ['boj', '日本銀行', 1],
  ],
  tickers: [
    ['AAPL', 'Apple', 40],
    ['C', 'Citigroup', 9],
    ['META', 'Meta Platforms', 20, 'FB'],
    ['BRK.B', 'Berkshire Hathaway class B', 5],
    ['AA', 'Alcoa', 1],
    ['GAP', 'Gap', 0],
    ['0700.HK', '腾讯控股 (Tencent)', 1],
  ],
};

const urls = (query: string): string[] => findTargets(query, names).map(({ url }) => url);

describe('findTargets', () => {
  test.each([
    ['AAPL', ['/tickers/aapl/']],
    ['$aapl', ['/tickers/aapl/']],
    ['apple', ['/tickers/aapl/', '/tags/apple-supply/']],
    ['aa', ['/tickers/aa/', '/tickers/aapl/']],
    ['c', ['/tickers/c/']],
    ['銀行', ['/tags/boj/']],
    ['日', ['/tags/boj/']],
    ['BOJ', ['/tags/boj/']],
    ['apple supply', ['/tags/apple-supply/']],
    ['「日本銀行」', ['/tags/boj/']],
    ['FB', ['/tickers/meta/']],
    ['hathaway', ['/tickers/brk.b/']],
    ['infl', ['/tags/inflation/']],
    ['CPI', ['/tags/inflation/']],
    ['consumer prices', ['/tags/inflation/']],
    ['700', ['/tickers/0700.hk/']],
    ['700 HK', ['/tickers/0700.hk/']],
    ['0700', ['/tickers/0700.hk/']],
    ['tencent', ['/tickers/0700.hk/']],
    ['funds', ['/series/how-funds-hold/']],
    ['x', []],
    ['', []],
  ])('for %s', (query, expected) => {
    expect(urls(query)).toEqual(expected);
  });

  test.each(['brk.b', 'BRK-B', 'brk/b', 'BRK B', 'BRKB', '$BRK.B'])('for %s is BRK.B', (query) => {
    expect(urls(query)).toEqual(['/tickers/brk.b/']);
  });

  test('says under which symbol it was looked for', () => {
    expect(findTargets('fb', names)[0]).toMatchObject({ symbol: 'META', formerly: 'FB' });
    expect(findTargets('meta', names)[0]?.formerly).toBeUndefined();
  });
});

test.each([
  ['appel', '/tickers/aapl/'],
  ['inflatoin', '/tags/inflation/'],
  ['citigruop', '/tickers/c/'],
  ['berkshre', '/tickers/brk.b/'],
])('the page nearest to %s is %s', (query, url) => {
  expect(findNearest(query, names)[0]?.url).toBe(url);
});

test('nothing is near a word of another kind', () => {
  expect(findNearest('zzqx', names)).toEqual([]);
  expect(findNearest('', names)).toEqual([]);
});
