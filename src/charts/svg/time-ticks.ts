import { dateFormat } from '../../words/intl.ts';
import type { Precision } from '../date.ts';

/** A tick on an axis of time; the year stands on a second line where it is new. */
export interface TimeTick {
  readonly at: number;
  readonly label: string;
  readonly year: string | undefined;
}

interface Interval {
  readonly unit: Precision;
  readonly step: number;
}

const DAY = 86_400_000;
const INTERVALS: readonly Interval[] = [
  ...[1, 2, 7, 14].map((step): Interval => ({ unit: 'day', step })),
  ...[1, 3, 6].map((step): Interval => ({ unit: 'month', step })),
  ...[1, 2, 5, 10, 20, 50, 100, 200].map((step): Interval => ({ unit: 'year', step })),
];
const ALLOWED: Record<Precision, readonly Precision[]> = {
  day: ['day', 'month', 'year'],
  month: ['month', 'year'],
  year: ['year'],
};

/**
 * Ticks on calendar boundaries from `from` to `to` (UTC milliseconds): the finest
 * interval, not finer than the data, whose labels fit.
 *
 * @param fits whether a set of ticks has room. The ends of the data serve when no
 * boundary lies between them.
 */
export function timeTicks(
  from: number,
  to: number,
  precision: Precision,
  language: string,
  fits: (ticks: readonly TimeTick[]) => boolean,
): TimeTick[] {
  for (const interval of INTERVALS) {
    if (!ALLOWED[precision].includes(interval.unit)) continue;
    if ((to - from) / lengthOf(interval) > 40) continue;
    const ticks = labelled(boundaries(from, to, interval), interval.unit, language);
    if (ticks.length > 0 && fits(ticks)) return ticks;
  }
  return labelled([from], precision, language);
}

function lengthOf({ unit, step }: Interval): number {
  return { day: DAY, month: 30 * DAY, year: 365 * DAY }[unit] * step;
}

function boundaries(from: number, to: number, { unit, step }: Interval): number[] {
  const found: number[] = [];
  if (unit === 'day') {
    for (let at = from; at <= to; at += step * DAY) found.push(at);
    return found;
  }
  const start = new Date(from);
  const months = unit === 'year' ? step * 12 : step;
  const first = start.getUTCFullYear() * 12 + (unit === 'year' ? 0 : start.getUTCMonth());
  for (let month = first - (first % months); ; month += months) {
    const at = monthStart(month);
    if (at > to) return found;
    if (at >= from) found.push(at);
  }
}

/** First instant of a month counted from year 0. */
function monthStart(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12);
}

function labelled(ats: readonly number[], unit: Precision, language: string): TimeTick[] {
  const year = dateFormat(language, { year: 'numeric', timeZone: 'UTC' });
  if (unit === 'year') return ats.map((at) => ({ at, label: year.format(at), year: undefined }));
  const style: Intl.DateTimeFormatOptions =
    unit === 'day' ? { month: 'short', day: 'numeric' } : { month: 'short' };
  const format = dateFormat(language, { ...style, timeZone: 'UTC' });
  return ats.map((at, index) => {
    const before = ats[index - 1];
    const isNew = before === undefined || year.format(before) !== year.format(at);
    return { at, label: format.format(at), year: isNew ? year.format(at) : undefined };
  });
}
