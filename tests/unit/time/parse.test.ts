import { describe, expect, it } from 'vitest';
import { endOf, parseMoment } from '../../../src/time/parse.ts';

const zone = 'America/New_York';

describe('parseMoment', () => {
  it.each([
    ['2024-07-17', '2024-07-17T04:00:00.000Z', 'day'],
    ['2024-01-17', '2024-01-17T05:00:00.000Z', 'day'],
    ['2024-07-17T09:30:00-04:00', '2024-07-17T13:30:00.000Z', 'minute'],
    ['2024-07-17T09:30Z', '2024-07-17T09:30:00.000Z', 'minute'],
    ['2024-07-17T09:30:15+05:45', '2024-07-17T03:45:15.000Z', 'minute'],
    ['2024-07-17t09:30:15.250z', '2024-07-17T09:30:15.250Z', 'minute'],
    ['2024-07-17 09:30:15.5Z', '2024-07-17T09:30:15.500Z', 'minute'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', 'minute'],
    ['2024-02-29', '2024-02-29T05:00:00.000Z', 'day'],
    // The day of a clock change begins before it.
    ['2024-03-10', '2024-03-10T05:00:00.000Z', 'day'],
    ['2024-11-03', '2024-11-03T04:00:00.000Z', 'day'],
  ])('reads %s', (text, iso, precision) => {
    expect(parseMoment(text, zone)).toEqual({ at: Date.parse(iso), precision });
  });

  it('takes a day that is an end as a whole', () => {
    const end = (text: string): string | undefined => {
      const moment = parseMoment(text, zone);
      return typeof moment === 'string' ? moment : new Date(endOf(moment, zone).at).toISOString();
    };
    expect(end('2024-07-17')).toBe('2024-07-18T03:59:59.999Z');
    expect(end('2024-11-03')).toBe('2024-11-04T04:59:59.999Z');
    expect(end('2024-07-17T16:00:00-04:00')).toBe('2024-07-17T20:00:00.000Z');
  });

  it.each([
    ['2024-02-30', 'not a day of the calendar; days of that month are 01 to 29'],
    ['2023-02-29', 'not a day of the calendar; days of that month are 01 to 28'],
    ['2024-13-01', 'not a day of the calendar; months are 01 to 12'],
    ['2024-07-17T24:00:00Z', 'not a time of the clock; midnight begins the next day'],
    ['2024-12-31T24:00-05:00', 'write "2025-01-01T00:00:00-05:00"'],
    ['2024-02-28T24:00:00.000Z', 'write "2024-02-29T00:00:00Z"'],
    ['2024-07-17T24:01Z', 'hours end at 23'],
    ['2024-07-17T09:61Z', 'not a time of the clock; hours end at 23, minutes and seconds at 59'],
    ['2024-07-17T09:30:00', 'has no offset'],
    ['2024-07-17 09:30', 'has no offset'],
    ['2024-07-17T09:30:00+19:00', 'no place on Earth'],
    ['17 July 2024', 'write "2024-07-17"'],
    ['tomorrow', 'write "2024-07-17" or "2024-07-17T09:30:00-04:00"'],
    ['', 'is not a date'],
    ['2024-7-17', 'write "2024-07-17"'],
    ['07.10.2026', 'write "2026-10-07"'],
    ['7. 10. 2026', 'write "2026-10-07"'],
    ['2026年10月7日', 'write "2026-10-07"'],
    ['2026년 10월 7일', 'write "2026-10-07"'],
    ['10/07/2026', 'write "2026-10-07" or "2026-07-10"'],
    ['13/07/2026', 'here; write "2026-07-13"'],
    ['10/10/2026', 'here; write "2026-10-10"'],
    ['2026-10-07 09:30 EST', 'write "2026-10-07T09:30:00-05:00"'],
    ['2026-10-07 9:30 pm PDT', 'write "2026-10-07T21:30:00-07:00"'],
    ['2026-10-07T09:30:00[America/New_York]', 'write "2026-10-07T09:30:00-04:00"'],
    ['2024-01-17T09:30:00', 'write for example "2024-01-17T09:30:00-05:00"'],
    ['2026-10-01 09:30:00 -0400', 'write "2026-10-01T09:30:00-04:00"'],
    ['2026-10-01T09:30:00-0400', 'write "2026-10-01T09:30:00-04:00"'],
    ['2026-12-01 09:30:00 UTC', 'write "2026-12-01T09:30:00Z"'],
    ['2026-12-01T09:30:00\u221205:00', 'write "2026-12-01T09:30:00-05:00"'],
    ['2026\u201110\u201101', 'write "2026-10-01"'],
    ['2026/10/1', 'write "2026-10-01"'],
    ['20261001', 'write "2026-10-01"'],
    ['October 1, 2026', 'write "2026-10-01"'],
    ['Thu, 1 Oct 2026 09:30:00 -0400', 'write "2026-10-01T09:30:00-04:00"'],
    ['Dec. 1, 2026 at 4:05 p.m.', 'write "2026-12-01T16:05:00-05:00"'],
    ['2026-07-18 10:00 ET', 'write "2026-07-18T10:00:00-04:00"'],
    ['2026-12-18 10:00 PT', 'write "2026-12-18T10:00:00-08:00"'],
    ['2026-12-18 10:00 a.m. CT', 'write "2026-12-18T10:00:00-06:00"'],
    ['2026-12-18 17:00 HKT', 'write "2026-12-18T17:00:00+08:00"'],
    ['2026-12-18T09.30', 'write "2026-12-18T09:30:00-05:00"'],
    ['٢٠٢٦-١٢-١٨', 'write "2026-12-18"'],
    ['2026-12-18T09:30:00+25:00', 'write for example "2026-12-18T09:30:00-05:00"'],
  ])('refuses %s', (text, part) => {
    expect(parseMoment(text, zone)).toContain(part);
  });
});
