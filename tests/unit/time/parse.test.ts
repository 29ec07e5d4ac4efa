import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/time/parse.ts';

const zone = 'America/New_York';

describe('parseMoment', () => {
  it.each([
    ['2024-07-17', '2024-07-17T04:00:00.000Z', 'day'],
    ['2024-01-17', '2024-01-17T05:00:00.000Z', 'day'],
    ['2024-07-17T09:30:00-04:00', '2024-07-17T13:30:00.000Z', 'minute'],
    ['2024-07-17T09:30Z', '2024-07-17T09:30:00.000Z', 'minute'],
    ['2024-07-17T09:30:15+05:45', '2024-07-17T03:45:15.000Z', 'minute'],
    ['2024-02-29', '2024-02-29T05:00:00.000Z', 'day'],
    // The day of a clock change begins before it.
    ['2024-03-10', '2024-03-10T05:00:00.000Z', 'day'],
    ['2024-11-03', '2024-11-03T04:00:00.000Z', 'day'],
  ])('reads %s', (text, iso, precision) => {
    expect(parseMoment(text, zone)).toEqual({ at: Date.parse(iso), precision });
  });

  it.each([
    ['2024-02-30', 'not a day of the calendar'],
    ['2023-02-29', 'not a day of the calendar'],
    ['2024-13-01', 'not a day of the calendar'],
    ['2024-07-17T24:00:00Z', 'not a time of the clock'],
    ['2024-07-17T09:61Z', 'not a time of the clock'],
    ['2024-07-17T09:30:00', 'has no offset'],
    ['2024-07-17 09:30', 'has no offset'],
    ['2024-07-17T09:30:00+19:00', 'no place on Earth'],
    ['17 July 2024', 'is not a date'],
    ['', 'is not a date'],
    ['2024-7-17', 'is not a date'],
  ])('refuses %s', (text, part) => {
    expect(parseMoment(text, zone)).toContain(part);
  });
});
