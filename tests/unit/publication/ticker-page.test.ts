import { expect, it } from 'vitest';
import { monthBars } from '../../../src/charts/month-bars.ts';
import { tickerView } from '../../../src/publication/view/listing.ts';
import { sampleArticle, samplePublication } from './sample.ts';

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
