import { latinDigits } from '../words/digits.ts';
import type { Moment } from './moment.ts';
import { offsetAt, startOfDay, zonedParts } from './zone.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?([Zz]|[+-]\d{2}:\d{2})$/u;

/**
 * Reads `2024-07-17` (midnight in `timeZone`) or a date-time with an offset
 * (`2024-07-17T09:30-04:00`, `…Z`): every form of RFC 3339, and seconds may be left out.
 *
 * A clock time without an offset is refused: nobody can say when it is.
 *
 * @returns the moment, or a sentence saying what is wrong.
 */
export function parseMoment(text: string, timeZone: string): Moment | string {
  const date = DATE.exec(text);
  if (date !== null) {
    const [year, month, day] = numbers(date);
    if (!isCalendarDay(year, month, day)) return noDay(text, year, month);
    return { at: startOfDay(year, month, day, timeZone), precision: 'day' };
  }
  const dateTime = DATE_TIME.exec(text);
  if (dateTime === null) return otherForm(text, timeZone);
  const [year, month, day, hour, minute, second] = numbers(dateTime);
  if (!isCalendarDay(year, month, day)) return noDay(text, year, month);
  const isLeap = second === 60 && minute === 59;
  if (hour > 23 || minute > 59 || (second > 59 && !isLeap)) {
    if (hour === 24 && minute === 0 && second === 0) {
      const next = new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
      const midnight = `${next}T00:00:00${dateTime[8] ?? ''}`;
      return `"${text}" is not a time of the clock; midnight begins the next day: write "${midnight}"`;
    }
    return `"${text}" is not a time of the clock; hours end at 23, minutes and seconds at 59`;
  }
  const offset = offsetOf(dateTime[8] ?? 'Z');
  if (offset === undefined) {
    const own = momentMeant(text.replace(/[+-]\d{2}:\d{2}$/u, ''), timeZone) ?? '';
    return `"${text}" has an offset that no place on Earth uses; write for example "${own}"`;
  }
  const fraction = Math.floor(Number(`0.${dateTime[7] ?? 0}`) * 1000);
  return {
    at: Date.UTC(year, month - 1, day, hour, minute, second, fraction) - offset * 60_000,
    precision: 'minute',
  };
}

function noDay(text: string, year: number, month: number): string {
  const told = `"${text}" is not a day of the calendar`;
  if (month < 1 || month > 12) return `${told}; months are 01 to 12`;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return `${told}; days of that month are 01 to ${days}`;
}

/** The last instant of a moment: of a day that is named as an end, its last millisecond. */
export function endOf(moment: Moment, timeZone: string): Moment {
  if (moment.precision !== 'day') return moment;
  const { year, month, day } = zonedParts(moment.at, timeZone);
  return { at: startOfDay(year, month, day + 1, timeZone) - 1, precision: 'day' };
}

/** Day, month and year as they are written on the Continent and in East Asia. */
const ELSEWHERE: readonly (readonly [form: RegExp, ours: string])[] = [
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/u, '$3-$2-$1'],
  [/^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/u, '$1-$2-$3'],
];
/** Zones by the letters that clocks have for them. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00' },
  ...{ PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00', BST: '+01:00', JST: '+09:00' },
  ...{ HKT: '+08:00', SGT: '+08:00', KST: '+09:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00' },
  ...{ AEST: '+10:00', AEDT: '+11:00', SAST: '+02:00', NZST: '+12:00', NZDT: '+13:00' },
};
/** Zones whose letters stand for summer and winter alike. */
const ALL_YEAR: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};
/** Two numbers of which nobody can tell which is the month. */
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/u;

/** What other systems and people write: numbers, or the name of a month among them. */
const OTHER =
  /^(?:(?<year>\d{4})(?:[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})|(?<month>\d{2})(?<day>\d{2}))|(?:\p{L}+\.?,? )?(?:(?<name>\p{L}{3,9})\.? (?<dayAfter>\d{1,2})|(?<dayBefore>\d{1,2}) (?<nameAfter>\p{L}{3,9})\.?),? (?<yearAfter>\d{4}))(?:(?:[Tt]|,? (?:at )?)(?<hour>\d{1,2})[:.]?(?<minute>\d{2})?(?::?(?<second>\d{2})(?:[.,]\d+)?)? ?(?<half>[AaPp]\.?[Mm]\.?)? ?(?<offset>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
export const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The date or date-time that a text of another form stands for; undefined when it is none. */
export function momentMeant(text: string, timeZone: string): string | undefined {
  const plain = withoutForms(text).slice(0, 60);
  const ordered = ELSEWHERE.reduce((date, [form, ours]) => date.replace(form, ours), plain);
  const zoned = ordered
    .replace(/ ?\[[\w/+-]+\]$/u, '')
    .replace(/ ?\b[A-Z]{3,4}$/u, (name) => ZONES[name.trim()] ?? name);
  const [, clock = zoned, zone = ''] = /^(.*\d.*?) ?\b([ECMP]T)$/u.exec(zoned) ?? [];
  return inOurForm(OTHER.exec(clock)?.groups ?? {}, ALL_YEAR[zone] ?? timeZone);
}

/** A text with plain digits, hyphens and spaces in place of their other forms. */
export function withoutForms(text: string): string {
  return latinDigits(text)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u00ad]/gu, '-')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What is wrong with a text that is no date here, with the nearest that is one. */
function otherForm(text: string, timeZone: string): string {
  const shown = `"${text.slice(0, 60)}"`;
  const meant = momentMeant(text, timeZone);
  const either = meant === undefined ? eitherOf(text, timeZone) : [];
  if (either.length > 0) {
    return `${shown} is not a date as it is written here; write ${either.join(' or ')}`;
  }
  if (meant === undefined) {
    const example = `2024-07-17T09:30:00${offsetAt(Date.UTC(2024, 6, 17, 9, 30), timeZone)}`;
    return `${shown} is not a date; write "2024-07-17" or "${example}"`;
  }
  const isOurs = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u.test(text);
  return isOurs
    ? `${shown} has no offset; write for example "${meant}"`
    : `${shown} is not a date as it is written here; write "${meant}"`;
}

/** The days that a text such as `10/07/2026` may stand for. */
function eitherOf(text: string, timeZone: string): string[] {
  const days = ['$3-$1-$2', '$3-$2-$1'].flatMap((order) => {
    const ours = text.replace(SLASHED, order);
    return ours === text ? [] : (momentMeant(ours, timeZone) ?? []);
  });
  return [...new Set(days)].map((day) => `"${day}"`);
}

function inOurForm(
  part: Readonly<Record<string, string | undefined>>,
  timeZone: string,
): string | undefined {
  const year = Number(part['year'] ?? part['yearAfter']);
  const name = (part['name'] ?? part['nameAfter'])?.slice(0, 3).toLowerCase();
  const month = name === undefined ? Number(part['month']) : SHORT_MONTHS.indexOf(name) + 1;
  const day = Number(part['day'] ?? part['dayAfter'] ?? part['dayBefore']);
  if (!isCalendarDay(year, month, day)) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (part['hour'] === undefined) return date;
  const half = part['half']?.charAt(0).toLowerCase();
  const written = Number(part['hour']);
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [Number(part['minute'] ?? 0), Number(part['second'] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const own = part['offset']?.toUpperCase();
  const offset =
    own === undefined
      ? offsetAt(local, timeZone)
      : /^[A-Z]/u.test(own)
        ? 'Z'
        : `${own.slice(0, 3)}:${own.length > 3 ? own.slice(-2) : '00'}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
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
  if (text.toUpperCase() === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4));
  if (minutes > 59) return undefined;
  const offset = (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
  return offset < -720 || offset > 840 ? undefined : offset;
}
