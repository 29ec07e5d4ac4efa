import type { Moment } from './moment.ts';
import { startOfDay } from './zone.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})$/u;

/**
 * Reads `2024-07-17` (midnight in `timeZone`) or a date-time with an offset
 * (`2024-07-17T09:30-04:00`, `…Z`): the profile of ISO 8601 that RFC 3339 allows.
 *
 * A clock time without an offset is refused: nobody can say when it is.
 *
 * @returns the moment, or a sentence saying what is wrong.
 */
export function parseMoment(text: string, timeZone: string): Moment | string {
  const date = DATE.exec(text);
  if (date !== null) {
    const [year, month, day] = numbers(date);
    if (!isCalendarDay(year, month, day)) return `"${text}" is not a day of the calendar`;
    return { at: startOfDay(year, month, day, timeZone), precision: 'day' };
  }
  const dateTime = DATE_TIME.exec(text);
  if (dateTime === null) {
    return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/u.test(text)
      ? `"${text}" has no offset; write for example "${text.replace(' ', 'T')}-04:00"`
      : `"${text}" is not a date; write "2024-07-17" or "2024-07-17T09:30:00-04:00"`;
  }
  const [year, month, day, hour, minute, second] = numbers(dateTime);
  if (!isCalendarDay(year, month, day)) return `"${text}" is not a day of the calendar`;
  if (hour > 23 || minute > 59 || second > 59) return `"${text}" is not a time of the clock`;
  const offset = offsetOf(dateTime[7] ?? 'Z');
  if (offset === undefined) return `"${text}" has an offset that no place on Earth uses`;
  return {
    at: Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000,
    precision: 'minute',
  };
}

type SixNumbers = [number, number, number, number, number, number];

/** Year, month, day, hour, minute and second of a match; absent ones are 0. */
function numbers(match: RegExpExecArray): SixNumbers {
  const at = (index: number): number => Number(match[index] ?? 0);
  return [at(1), at(2), at(3), at(4), at(5), at(6)];
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Minutes east of UTC; real offsets run from -12:00 to +14:00. */
function offsetOf(text: string): number | undefined {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4));
  if (minutes > 59) return undefined;
  const offset = (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
  return offset < -720 || offset > 840 ? undefined : offset;
}
