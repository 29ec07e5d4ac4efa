import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenDays,
  PLACE,
  unsubscribeFault,
  weekOf,
} from '../../../../tools/briefing/mail-options.ts';

const ZONE = 'America/New_York';
const days = ['2024-07-22', '2024-07-17', '2024-07-15', '2024-06-04'];
const chosen = (asked: string | undefined, isWeek = false) => chosenDays(asked, isWeek, days, ZONE);

describe('the days of an edition', () => {
  it.each([
    [undefined, false, ['2024-07-22']],
    ['2024-07-17', false, ['2024-07-17']],
    ['2024-07-21', true, ['2024-07-17', '2024-07-15']],
    [undefined, true, ['2024-07-22']],
  ])('for %s, of its week: %s', (asked, isWeek, found) => {
    expect(chosen(asked, isWeek)).toEqual({ days: found });
  });

  it.each([
    [
      '2024-07-16',
      false,
      '--date: 2024-07-16 has no story; the nearest with one: "2024-07-15" and "2024-07-17"',
    ],
    ['2024-07-30', false, '--date: 2024-07-30 has no story; the nearest with one: "2024-07-22"'],
    ['1999-01-01', false, '--date: 1999-01-01 has no story; the nearest with one: "2024-06-04"'],
    [
      '2024-06-12',
      true,
      '--date: the week from 2024-06-10 to 2024-06-16 has no story; the nearest with one: "2024-06-04" and "2024-07-15"',
    ],
    [
      '2024-02-30',
      false,
      '--date: "2024-02-30" is not a day of the calendar; days of that month are 01 to 29',
    ],
    ['2024-07-17T09:00-04:00', false, '--date: write the day alone, "2024-07-17"'],
  ])('are none for %s: %s', (asked, isWeek, fault) => {
    expect(chosen(asked, isWeek)).toEqual({ fault });
  });

  it.each(['', 'yesterday', '17.07.2024', '2024-7-17', '2024/07/17', '2024-W29', '--', '😀'])(
    'are none for %j, and a right day is named',
    (asked) => {
      const found = chosen(asked);
      expect('fault' in found && found.fault).toMatch(/^--date: .*\d{4}-\d\d-\d\d/su);
    },
  );

  it('are none before the first story is out', () => {
    expect(chosenDays(undefined, false, [], ZONE)).toEqual({
      fault: 'No story is out yet, so there is no briefing',
    });
  });

  it('belong to weeks that begin on Monday', () => {
    const start = Date.UTC(1990, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (number) => {
        const day = new Date(start + number * 86_400_000).toISOString().slice(0, 10);
        const [first, last] = weekOf(day);
        expect(first <= day && day <= last).toBe(true);
        expect(new Date(first).getUTCDay()).toBe(1);
        expect(new Date(last).getUTCDay()).toBe(0);
        expect(weekOf(last)).toEqual([first, last]);
      }),
    );
  });
});

describe('where readers unsubscribe', () => {
  it.each([
    PLACE,
    '{{ unsubscribe_url }}',
    '{{{x}}',
    'https://a.example/?id=1',
    'mailto:leave@a.example?subject=x',
  ])('may be %s', (text) => {
    const isRight = text !== '{{{x}}';
    expect(unsubscribeFault(text) === undefined).toBe(isRight);
  });

  it.each([
    ['http://a.example/', 'write "https://a.example/"'],
    ['leave@a.example', 'write "mailto:leave@a.example"'],
    ['', 'write an address that begins with'],
    ['mailto:', 'write an address'],
    ['https://a b', 'write an address'],
    ['https://a.example/>\r\nBcc: x@y.example', 'write an address'],
    ['{{ a }}{{ b }}', 'write an address'],
    ['{{ "x" }}', 'write an address'],
    ['javascript:alert(1)', 'write an address'],
  ])('may not be %j', (text, says) => {
    expect(unsubscribeFault(text)).toContain(says);
  });
});
