import { expect, it } from 'vitest';
import { monthBars } from '../../../src/charts/month-bars.ts';
import { pageKinds } from '../../../src/publication/page-kinds.ts';
import { tickerView } from '../../../src/publication/view/listing.ts';
import { redirectsIn } from '../../../src/publication/redirects.ts';
import { ROOT, tickerUrl } from '../../../src/publication/urls.ts';
import type { Ticker } from '../../../src/schema/ticker.ts';
import { sampleArticle, samplePublication, sampleSource } from './sample.ts';

it('the page of a symbol with a thousand stories lists the newest and counts the rest', () => {
  const articles = Array.from({ length: 1000 }, (_, at) => {
    const month = String((at % 7) + 1).padStart(2, '0');
    const year = 2020 + (at % 5);
    return sampleArticle(`${year}/${month}/story-${at}`, { tickers: ['FB', 'RUT'] });
  });
  const view = tickerView('META', samplePublication(articles), 50);
  expect(view.stories).toHaveLength(50);
  expect(view.total).toBe(1000);
  expect(view.related.map(({ symbol, count }) => [symbol, count])).toEqual([['RUT', 1000]]);
  expect(view.years.map(({ count }) => count)).toEqual([200, 200, 200, 200, 200]);
  expect(view.coverage.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  expect(view.coverage[0]?.month).toBe('2020-01');
  expect(view.coverage.at(-1)?.month).toBe('2024-07');
  const { bars, width } = monthBars(view.coverage);
  expect(width).toBeGreaterThan(0);
  expect(bars).not.toContain('NaN');
  expect(JSON.stringify(view).length).toBeLessThan(80_000);
});

function instrument(symbol: string, ...formerly: string[]): Ticker {
  return { symbol, name: symbol, type: 'index', formerly };
}

it.each(['^GSPC', '0700.HK', 'EURUSD=X', 'M&M.NS', 'CON.DE', 'BRK.B'])(
  'the page of %s is at its address, with its stories',
  (symbol) => {
    const publication = samplePublication([sampleArticle('2024/07/a', { tickers: [symbol] })], {
      tickers: [instrument(symbol)],
    });
    const { ticker } = pageKinds;
    const source = sampleSource(publication, 9);
    const part = tickerUrl(symbol, ROOT).split('/')[2] ?? '';
    const shown = ticker.at(source, { symbol: part });
    expect(shown?.view).toMatchObject({ symbol, url: tickerUrl(symbol, ROOT), total: 1 });
    expect(shown?.head?.about).toMatchObject({ instrument: { symbol } });
    const stock = { prefix: '', tickers: [symbol] };
    const pages = [...ticker.pages(source, { ...EMPTY, ...stock })];
    expect(pages.map(({ url, told }) => [url, told().listed])).toEqual([
      [tickerUrl(symbol, ROOT), true],
    ]);
  },
);

const EMPTY = {
  pages: [],
  sections: [],
  authors: [],
  tags: [],
  series: [],
  articles: [],
  months: new Set<string>(),
  days: [],
  sectionYears: [],
  eventYears: [],
  eventKinds: [],
  eventTickers: [],
  isCorrected: false,
  isSponsored: false,
};

it('a former symbol of the same address redirects nowhere', () => {
  const publication = samplePublication([], { tickers: [instrument('^GSPC', 'GSPC', 'SPX')] });
  const old = redirectsIn(publication).filter(({ from }) => from.startsWith('/tickers/'));
  expect(old.map(({ from, to }) => `${from} ${to}`)[0]).toBe('/tickers/spx/ /tickers/gspc/');
  expect(old.filter(({ from, to }) => from === to)).toEqual([]);
});

it.each([
  ['a later close', '2024-07-17', '2024-07-17T04:00:00Z'],
  ['an earlier one, after which there was a story', '2024-07-09', '2024-07-10T14:00:00Z'],
  ['one of a day that is not there yet', '2024-07-29', '2024-07-20T12:00:00Z'],
])('the page of a symbol changed with its newest close: %s', (_what, day, changed) => {
  const publication = samplePublication([sampleArticle('2024/07/a', { tickers: ['META'] })], {
    tickers: [instrument('META')],
    prices: [{ symbol: 'META', days: ['2024-07-01', day], closes: [1, 2], decimals: 0 }],
  });
  const stock = { ...EMPTY, prefix: '', tickers: ['META'] };
  const [page] = [...pageKinds.ticker.pages(sampleSource(publication, 9), stock)];
  expect(new Date(page?.told().changed ?? 0).toISOString()).toBe(changed.replace('Z', '.000Z'));
});
