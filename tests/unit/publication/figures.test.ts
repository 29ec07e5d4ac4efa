import { expect, it } from 'vitest';
import { figureViews } from '../../../src/publication/view/figures.ts';
import { sampleArticle, samplePublication } from './sample.ts';

const prices = [
  { symbol: 'RUT', days: ['2024-07-16', '2024-07-17'], closes: [2000, 2100], decimals: 2 },
  { symbol: 'META', days: ['2024-07-17'], closes: [460.1], decimals: 1 },
];
const figure = { name: 'The rate', value: 5.5, unit: 'percent', decimals: 2, date: '2024-07' };
const stories = [
  sampleArticle('2024/07/both', { tickers: ['META', 'RUT'] }),
  sampleArticle('2024/07/one', { tickers: ['RUT'] }),
];

it('are the last closes of what is covered most, where nobody chose', () => {
  const [first, second, ...others] = figureViews(samplePublication(stories, { prices }));
  expect(first).toMatchObject({ name: 'Russell 2000', value: 2100, date: '2024-07-17' });
  expect(first?.change).toBeCloseTo(0.05);
  expect(second).toMatchObject({ name: 'Meta Platforms', value: 460.1, change: undefined });
  expect(others).toEqual([]);
});

it('are those that an editor chose, and none where that is wanted', () => {
  const figures = [{ ...figure, story: '2024/07/one' }];
  const [chosen, ...others] = figureViews(samplePublication(stories, { prices, figures }));
  expect(chosen).toMatchObject({ ...figure, url: '/2024/07/one/' });
  expect(others).toEqual([]);
  expect(figureViews(samplePublication(stories, { prices, figures: [] }))).toEqual([]);
  expect(figureViews(samplePublication(stories))).toEqual([]);
});

it('lead nowhere while their story is not out, or no longer stands', () => {
  const correction = {
    date: { at: Date.UTC(2024, 6, 17), precision: 'day' as const },
    grade: 'withdrawal' as const,
    note: 'It was wrong.',
  };
  const withdrawn = sampleArticle('2024/07/gone', { corrections: [correction] });
  const urls = ['2024/07/gone', '2024/07/never'].map(
    (story) =>
      figureViews(samplePublication([withdrawn], { figures: [{ ...figure, story }] }))[0]?.url,
  );
  expect(urls).toEqual([undefined, undefined]);
});
