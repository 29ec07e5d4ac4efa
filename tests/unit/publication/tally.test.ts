import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storiesByMonth } from '../../../src/publication/stories-by-month.ts';
import { tallyYears, yearOf } from '../../../src/publication/tally.ts';
import { monthOf } from '../../../src/time/zone.ts';
import { runs } from '../../runs.ts';
import { sampleArticle } from './sample.ts';

const ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland'];
const FROM = Date.UTC(2019, 11, 30);
const DAY = 86_400_000;

/** Stories of some years, newest first, of which many share an instant or stand where a year ends. */
const stories = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.constantFrom(1, 1.5, 2, 2.2, 367.9)), {
    maxLength: 60,
  })
  .map((days) =>
    days
      .toSorted((a, b) => b - a)
      .map((day) =>
        sampleArticle('2024/07/story', { date: { at: FROM + day * DAY, precision: 'minute' } }),
      ),
  );

test('years and months of a list are counted as one counts them story by story', () => {
  fc.assert(
    fc.property(stories, fc.constantFrom(...ZONES), (all, timeZone) => {
      const years = Map.groupBy(all, (story) => yearOf(story, timeZone));
      expect(tallyYears(all, timeZone)).toEqual(
        Array.from(years, ([year, { length }]) => [year, length]).toSorted(
          ([a = 0], [b = 0]) => b - a,
        ),
      );
      const months = Map.groupBy(all, ({ date }) => monthOf(date.at, timeZone));
      const counted = storiesByMonth(all, timeZone);
      for (const { month, count } of counted) expect(months.get(month)?.length ?? 0).toBe(count);
      expect(counted.filter(({ count }) => count > 0)).toHaveLength(months.size);
      const named = counted.map(({ month }) => month);
      expect(named).toEqual([...new Set(named)].toSorted());
    }),
    runs(200),
  );
});
