import type { CalendarEvent } from '../../src/schema/event.ts';
import { offsetAt } from '../../src/time/zone.ts';

/** A day on which the New York Stock Exchange does not trade, or closes early. */
export interface MarketDay {
  /** Part of the id of its event. */
  readonly name: string;
  readonly title: string;
  /** `2024-11-28` */
  readonly day: string;
  /** Whether trading ends at 1 p.m. instead of not beginning. */
  readonly isShort: boolean;
}

/** The rules have been these since Juneteenth became one of the holidays. */
export const FIRST_YEAR = 2022;

const DAY = 86_400_000;
const [SUNDAY, MONDAY, THURSDAY, SATURDAY] = [0, 1, 4, 6];

/**
 * The holidays and short days of the New York Stock Exchange in a year, by its rule 7.2: a holiday
 * on a Sunday is kept on Monday, one on a Saturday on Friday, unless that Friday ends a year. Days of
 * mourning and of storms follow no rule.
 *
 * @param year from {@link FIRST_YEAR} on.
 * @returns in order.
 */
export function marketDays(year: number): MarketDay[] {
  const fixed = (month: number, date: number): number => Date.UTC(year, month - 1, date);
  const thanksgiving = nth(4, THURSDAY, fixed(11, 1));
  const closed: readonly (readonly [name: string, title: string, at: number | undefined])[] = [
    ['new-year', 'New Year’s Day', observed(fixed(1, 1))],
    ['king', 'Martin Luther King Jr. Day', nth(3, MONDAY, fixed(1, 1))],
    ['presidents', 'Presidents’ Day', nth(3, MONDAY, fixed(2, 1))],
    ['good-friday', 'Good Friday', easter(year) - 2 * DAY],
    ['memorial', 'Memorial Day', lastMonday(fixed(6, 1))],
    ['juneteenth', 'Juneteenth', observed(fixed(6, 19))],
    ['independence', 'Independence Day', observed(fixed(7, 4))],
    ['labor', 'Labor Day', nth(1, MONDAY, fixed(9, 1))],
    ['thanksgiving', 'Thanksgiving Day', thanksgiving],
    ['christmas', 'Christmas Day', observed(fixed(12, 25))],
  ];
  const short: readonly (readonly [name: string, title: string, at: number])[] = [
    ['july-3', 'Early close before Independence Day', fixed(7, 3)],
    ['after-thanksgiving', 'Early close after Thanksgiving', thanksgiving + DAY],
    ['december-24', 'Early close on Christmas Eve', fixed(12, 24)],
  ];
  const shut = new Set(closed.map(([, , at]) => at));
  const days = [
    ...closed.flatMap(([name, title, at]) =>
      at === undefined ? [] : [{ name, title, at, isShort: false }],
    ),
    ...short
      .filter(([, , at]) => !isWeekend(at) && !shut.has(at))
      .map(([name, title, at]) => ({ name, title, at, isShort: true })),
  ];
  return days
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...day }) => ({ ...day, day: new Date(at).toISOString().slice(0, 10) }));
}

const ZONE = 'America/New_York';
const SOURCE = 'https://www.nyse.com/markets/hours-calendars';
const CLOSE = 13;

/** What is written of an event, as `calendar.yaml` has it. */
type Entry = Pick<CalendarEvent, 'id' | 'title' | 'note' | 'kind' | 'zone' | 'source'> & {
  readonly date: string;
};

/** The market days of a year as entries of `calendar.yaml`. */
export function marketEntries(year: number): Entry[] {
  return marketDays(year).map(({ name, title, day, isShort }): Entry => {
    const entry = { id: `nyse-${year}-${name}`, title, kind: 'holiday' as const };
    if (!isShort) {
      const note = 'The New York Stock Exchange and Nasdaq are closed.';
      return { ...entry, date: day, note, source: SOURCE };
    }
    const offset = offsetAt(Date.parse(day) + CLOSE * 3_600_000, ZONE);
    const note = 'The New York Stock Exchange and Nasdaq end their session at 1 p.m.';
    return { ...entry, date: `${day}T${CLOSE}:00:00${offset}`, zone: ZONE, note, source: SOURCE };
  });
}

function weekday(at: number): number {
  return new Date(at).getUTCDay();
}

function isWeekend(at: number): boolean {
  return [SUNDAY, SATURDAY].includes(weekday(at));
}

/** The day on which a holiday of a fixed date is kept; undefined where it is not. */
function observed(at: number): number | undefined {
  if (weekday(at) === SUNDAY) return at + DAY;
  if (weekday(at) !== SATURDAY) return at;
  const friday = at - DAY;
  return new Date(friday).getUTCFullYear() === new Date(at).getUTCFullYear() ? friday : undefined;
}

/** The nth of a weekday in the month that begins at `first`. */
function nth(count: number, day: number, first: number): number {
  return first + (((day - weekday(first) + 7) % 7) + (count - 1) * 7) * DAY;
}

/** The last Monday before the month that begins at `next`. */
function lastMonday(next: number): number {
  return next - (((weekday(next) + 6 - MONDAY) % 7) + 1) * DAY;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const [leap, left] = [Math.floor(century / 4), century % 4];
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moon + 15) % 30;
  const days = (32 + 2 * left + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * days) / 451);
  const count = epact + days - 7 * shift + 114;
  return Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1);
}
