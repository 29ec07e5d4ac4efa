import { memo } from '../memo.ts';
import { dateFormat } from '../words/intl.ts';

/** Calendar and clock of an instant in one time zone. Months count from 1. */
export interface ZonedParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; not whole ones where clocks went by the sun. */
  readonly offset: number;
}

/** Milliseconds: since 1972 clocks change on full quarters of an hour of UTC. */
const QUARTER = 900_000;
const DAY = 96 * QUARTER;

/**
 * Calendar and clock of `at` (epoch milliseconds) in an IANA time zone.
 *
 * Asking ICU costs 2 µs; one answer is kept for each day, or each quarter of an hour of a day on
 * which the clocks change.
 *
 * @throws RangeError when the time zone is unknown.
 */
export function zonedParts(at: number, timeZone: string): ZonedParts {
  const offset = offsetMinutes(at, timeZone);
  const local = new Date(at + Math.round(offset * 60_000));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    offset,
  };
}

/** No clock has been further from UTC; in milliseconds. */
const FURTHEST = 17 * 3_600_000;

/**
 * Epoch milliseconds of the start of a calendar day in a time zone: midnight, the first of
 * two, or the first instant after it where clocks were put forward over it.
 */
export function startOfDay(year: number, month: number, day: number, timeZone: string): number {
  const utc = Date.UTC(year, month - 1, day);
  const before = offsetMinutes(utc - FURTHEST, timeZone);
  for (const offset of [before, offsetMinutes(utc + FURTHEST, timeZone)].sort((a, b) => b - a)) {
    const at = utc - Math.round(offset * 60_000);
    if (offsetMinutes(at, timeZone) === offset) return at;
  }
  let early = utc - FURTHEST;
  let late = utc + FURTHEST;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetMinutes(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** `-04:00`: the offset of a zone when its clocks show a time, given as if it were UTC. */
export function offsetAt(local: number, timeZone: string): string {
  const guess = local - Math.round(offsetMinutes(local, timeZone) * 60_000);
  return offsetText(offsetMinutes(guess, timeZone));
}

/** ISO 8601 with seconds and the zone's offset: `2024-07-17T09:30:00-04:00`. */
export function isoInZone(at: number, timeZone: string): string {
  const offset = Math.ceil(offsetMinutes(at, timeZone));
  const local = new Date(at + offset * 60_000).toISOString();
  return local.replace(/\.\d+Z$/u, '') + offsetText(offset);
}

/** Offsets are written in whole minutes; those of the sun end a little later. */
function offsetText(offset: number): string {
  const size = Math.abs(Math.ceil(offset));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** `2024-07` of an instant in a zone. */
export function monthOf(at: number, timeZone: string): string {
  return monthNamed(localDay(at, timeZone));
}

/** `2024-07-17` of an instant in a zone. */
export function dayOf(at: number, timeZone: string): string {
  return dayNamed(localDay(at, timeZone));
}

/** Days from the epoch on the clocks of a zone. Archives have few beside their stories. */
function localDay(at: number, timeZone: string): number {
  return Math.floor((at + Math.round(offsetMinutes(at, timeZone) * 60_000)) / DAY);
}

const dayNamed = memo((day: number): string => {
  const local = new Date(day * DAY);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() + 1];
  return `${pad(year, 4)}-${pad(month)}-${pad(local.getUTCDate())}`;
});
const monthNamed = memo((day: number): string => dayNamed(day).slice(0, -'-17'.length));

/** Whole calendar years between two instants in a time zone; 0 for the future. */
export function wholeYears(from: number, to: number, timeZone: string): number {
  const [start, end] = [dayOf(from, timeZone), dayOf(to, timeZone)];
  const early = end.slice(-'07-17'.length) < start.slice(-'07-17'.length);
  return Math.max(0, Number.parseInt(end, 10) - Number.parseInt(start, 10) - (early ? 1 : 0));
}

/** Whole minutes from the epoch on the clocks of a zone: a day has 1,440 of them. */
export function localMinutes(at: number, timeZone: string): number {
  return Math.floor(at / 60_000 + offsetMinutes(at, timeZone));
}

/** Quarters of an hour from the epoch; within one, no clock is changed and no zone renamed. */
export function quarterOf(at: number): number {
  return Math.floor(at / QUARTER);
}

/** Before this, clocks were changed at any second. */
const QUARTERS_BEGIN = Date.UTC(1973, 0);

function offsetMinutes(at: number, timeZone: string): number {
  if (at < QUARTERS_BEGIN) return askOffset(at, timeZone);
  const { ofDay, ofQuarter } = offsetsOf(timeZone);
  return ofDay(Math.floor(at / DAY)) ?? ofQuarter(quarterOf(at));
}

const offsetsOf = memo((timeZone: string) => {
  const ofQuarter = memo((quarter: number) => askOffset(quarter * QUARTER, timeZone));
  /** Of a whole day of UTC; `null` where it changes, which no zone ever did twice within three. */
  const ofDay = memo((day: number) => {
    const [first, last] = [day * DAY, (day + 1) * DAY - QUARTER].map(quarterOf);
    const offset = ofQuarter(first ?? 0);
    return offset === ofQuarter(last ?? 0) ? offset : null;
  });
  return { ofDay, ofQuarter };
});

function askOffset(at: number, timeZone: string): number {
  const format = dateFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const parts = format.formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value;
  const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/u.exec(name ?? '');
  if (match?.[1] === undefined) return 0;
  const size = Number(match[2]) * 60 + Number(match[3]) + Number(match[4] ?? 0) / 60;
  return match[1] === '-' ? -size : size;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
