import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatMonth,
  formatMonthShort,
  formatShortDate,
  formatShortDateYear,
  formatTime,
  formatWeekday,
  machineTime,
} from '../../../src/time/format.ts';
import { parseMoment } from '../../../src/time/parse.ts';
import type { Moment } from '../../../src/time/moment.ts';

const newYork = { timeZone: 'America/New_York', language: 'en-US' };

function moment(text: string): Moment {
  const parsed = parseMoment(text, newYork.timeZone);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

describe('in other languages', () => {
  const at = moment('2024-07-17T09:30-04:00');

  it.each([
    ['de', '17. Juli 2024, 9:30 Uhr GMT-4'],
    ['fr', '17 juillet 2024 à 9:30 UTC−4'],
    ['es', '17 de julio de 2024, 9:30 GMT-4'],
    ['pt-BR', '17 de julho de 2024, 9:30 GMT-4'],
    ['ja', '2024年7月17日 9:30 GMT-4'],
    ['ar', '17 يوليو 2024، 9:30 ص غرينتش-4'],
    ['he', '17 ביולי 2024, 9:30 GMT-4\u200e'],
  ])('a moment is written as in %s', (language, text) => {
    expect(formatDateTime(at, { timeZone: 'America/New_York', language })).toBe(text);
  });

  it.each(['ar-SA', 'fa', 'th'])('a date of %s is of the calendar of the addresses', (language) => {
    const year = new Intl.NumberFormat(language, { useGrouping: false }).format(2024);
    expect(formatDate(at, { timeZone: 'America/New_York', language })).toContain(year);
    expect(formatMonth('2024-07', language)).toContain(year);
  });
});

describe('a moment with a clock time', () => {
  const summer = moment('2024-07-17T09:30-04:00');
  const winter = moment('2024-12-31T23:59:59-05:00');

  it('is written as American newspapers do', () => {
    expect(formatDateTime(summer, newYork)).toBe('July 17, 2024, 9:30\u00a0a.m. EDT');
    expect(formatDateTime(winter, newYork)).toBe('December 31, 2024, 11:59\u00a0p.m. EST');
    expect(formatTime(summer, newYork)).toBe('9:30\u00a0a.m.');
    expect(formatDate(summer, newYork)).toBe('July 17, 2024');
    expect(formatShortDate(summer, newYork)).toBe('Jul 17');
    expect(formatShortDateYear(summer, newYork)).toBe('Jul 17, 2024');
  });

  it('is shown in the publication’s zone, not the writer’s', () => {
    expect(formatDateTime(moment('2025-01-01T03:00Z'), newYork)).toBe(
      'December 31, 2024, 10:00\u00a0p.m. EST',
    );
  });

  it('follows language and zone', () => {
    const london = { timeZone: 'Europe/London', language: 'en-GB' };
    expect(formatDateTime(summer, london)).toBe('17 July 2024, 14:30 BST');
    const berlin = { timeZone: 'Europe/Berlin', language: 'de' };
    expect(formatDate(summer, berlin)).toBe('17. Juli 2024');
  });
});

describe('a moment known only to the day', () => {
  const day = moment('2024-07-17');

  it('never shows a clock time', () => {
    expect(formatDateTime(day, newYork)).toBe('July 17, 2024');
    expect(formatTime(day, newYork)).toBe('Jul 17');
  });

  it('is the same day in the markup', () => {
    expect(machineTime(day, newYork.timeZone)).toBe('2024-07-17');
  });
});

describe('machineTime', () => {
  it('carries the offset in force', () => {
    expect(machineTime(moment('2024-07-17T09:30-04:00'), newYork.timeZone)).toBe(
      '2024-07-17T09:30-04:00',
    );
    expect(machineTime(moment('2024-12-31T23:59Z'), newYork.timeZone)).toBe(
      '2024-12-31T18:59-05:00',
    );
  });
});

describe('calendar names', () => {
  it('come from the month or day alone, whatever the zone of the machine', () => {
    expect(formatMonth('2024-01', 'en-US')).toBe('January 2024');
    expect(formatMonthShort('2024-12', 'en-US')).toBe('Dec');
    expect(formatWeekday('2024-07-17', 'en-US')).toBe('Wednesday, July 17');
  });
});

describe('what was written before', () => {
  const zones = ['America/New_York', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Auckland'];

  it('is never written for another day, minute or season', () => {
    const between = { min: Date.parse('1973-01-01T00:00Z'), max: Date.parse('2099-12-31T00:00Z') };
    const near = fc.array(fc.integer({ min: -3 * 86_400_000, max: 3 * 86_400_000 }));
    fc.assert(
      fc.property(fc.integer(between), near, fc.constantFrom(...zones), (at, steps, timeZone) => {
        for (const step of [0, ...steps]) {
          const moment: Moment = { at: at + step, precision: 'minute' };
          const parts = new Intl.DateTimeFormat('en-US', {
            ...{ year: 'numeric', month: 'long', day: 'numeric' },
            ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone },
          });
          const plain = (text: string): string =>
            text
              .replaceAll(/[.,]|\bat\b/gu, '')
              .replaceAll(/\s+/gu, ' ')
              .toLowerCase();
          const written = formatDateTime(moment, { timeZone, language: 'en-US' });
          expect(plain(written)).toBe(plain(parts.format(moment.at)));
        }
      }),
    );
  });
});
