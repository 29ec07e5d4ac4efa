import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { priceLine } from '../../../src/charts/price-line.ts';
import { closeBefore, sinceStory, type Prices } from '../../../src/publication/prices.ts';

/** Made closes of a made symbol. */
const prices: Prices = {
  symbol: 'QUAG',
  days: ['2024-07-12', '2024-07-15', '2024-07-16', '2024-07-17'],
  closes: [10, 11, 12, 9],
  decimals: 0,
};
const ZONE = 'America/New_York';
const since = (date: string, tickers: readonly string[], known: readonly Prices[] = [prices]) =>
  sinceStory(
    { tickers: [...tickers], date: { at: Date.parse(date), precision: 'minute' } },
    {
      prices: new Map(known.map((each) => [each.symbol, each])),
      formerSymbols: new Map([['OLDQ', 'QUAG']]),
      timeZone: ZONE,
    },
  );

describe('what became of an instrument since a story', () => {
  it.each([
    // The day counts where the paper is: late in the evening it is still Monday there.
    ['2024-07-16T02:00:00Z', '2024-07-12', 10],
    ['2024-07-16T14:00:00Z', '2024-07-15', 11],
    ['2024-07-14T14:00:00Z', '2024-07-12', 10],
    ['2024-07-17T14:00:00Z', '2024-07-16', 12],
  ])('of %s is told from the close of %s', (date, day, close) => {
    expect(since(date, ['QUAG'])).toEqual([
      {
        symbol: 'QUAG',
        before: { day, close },
        last: { day: '2024-07-17', close: 9 },
        decimals: 0,
      },
    ]);
  });

  it.each([
    ['2024-07-12T14:00:00Z', ['QUAG']],
    ['2024-07-18T14:00:00Z', ['QUAG']],
    ['2024-07-16T14:00:00Z', ['NONE']],
    ['2024-07-16T14:00:00Z', []],
  ])('is nothing without a close on both sides: %s %j', (date, tickers) => {
    expect(since(date, tickers)).toEqual([]);
  });

  it('is told once of one that has had two names', () => {
    expect(since('2024-07-16T14:00:00Z', ['OLDQ', 'QUAG'])).toHaveLength(1);
  });
});

const day = fc.integer({ min: 0, max: 9000 });
const series = fc
  .uniqueArray(day, { minLength: 1, maxLength: 300 })
  .map((found) =>
    found
      .toSorted((a, b) => a - b)
      .map((at) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10)),
  );

it('the close before a day is the last of those before it', () => {
  fc.assert(
    fc.property(series, day, (days, asked) => {
      const wanted = new Date(Date.UTC(2000, 0, 1 + asked)).toISOString().slice(0, 10);
      const closes = days.map((_, at) => at + 1);
      const found = closeBefore({ ...prices, days, closes }, wanted);
      expect(found?.day).toBe(days.filter((each) => each < wanted).at(-1));
    }),
  );
});

it('a line stays within its box, and its marks on it', () => {
  fc.assert(
    fc.property(series, fc.double({ min: 0.01, max: 1e9, noNaN: true }), (days, scale) => {
      const closes = days.map((_, at) => scale * (1 + (at % 5)));
      const { path, marks, width, height } = priceLine(days, closes, [...days, '1999-01-01']);
      const points = [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/gu)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(points.length).toBeGreaterThan(0);
      expect(marks).toHaveLength(days.length);
      for (const [x = -1, y = -1] of [...points, ...marks.map((mark) => [mark.x, mark.y])]) {
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
      const xs = points.map(([x = 0]) => x);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    }),
  );
});
