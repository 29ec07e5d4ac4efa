import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { eventSchema } from '../../../../src/schema/event.ts';
import {
  FIRST_YEAR,
  marketDays,
  marketEntries,
} from '../../../../tools/newsroom/market-holidays.ts';

/** As the exchange published them, without what follows no rule; short days behind a colon. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2022: '01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26: 11-25',
  2023: '01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25: 07-03 11-24',
  2024: '01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25: 07-03 11-29 12-24',
  2025: '01-01 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25: 07-03 11-28 12-24',
  2026: '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25: 11-27 12-24',
  2027: '01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24: 11-26',
};

it.each(Object.entries(PUBLISHED))(
  'computes the days of %s as they were published',
  (year, text) => {
    const days = (isShort: boolean): string =>
      marketDays(Number(year))
        .filter((day) => day.isShort === isShort)
        .map(({ day }) => day.slice(5))
        .join(' ');
    expect(`${days(false)}: ${days(true)}`).toBe(text);
  },
);

it('closes on weekdays of the year alone, and never on one day twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_YEAR, max: 2199 }), (year) => {
      const days = marketDays(year).map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      for (const day of days) {
        expect(day.slice(0, 4)).toBe(String(year));
        expect([0, 6]).not.toContain(new Date(day).getUTCDay());
      }
    }),
  );
});

it('writes entries that the calendar takes', () => {
  const schema = eventSchema({ timeZone: 'America/New_York', language: 'en-US' });
  const text = stringify(marketEntries(2024));
  const read = z.array(schema).parse(parse(text, { schema: 'failsafe' }));
  expect(read.find(({ id }) => id === 'nyse-2024-december-24')?.date).toEqual({
    at: Date.UTC(2024, 11, 24, 18),
    precision: 'minute',
  });
});
