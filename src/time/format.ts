import type { Moment } from './moment.ts';
import { dayOf, isoInZone, localMinutes, quarterOf } from './zone.ts';
import { dateFormat } from '../words/intl.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** Where and for whom dates are written. */
export interface Locale {
  /** IANA time zone. */
  readonly timeZone: string;
  /** BCP 47 language. */
  readonly language: string;
}

/** `July 17, 2024` */
export function formatDate(moment: Moment, locale: Locale): string {
  return formatDay('date', moment.at, locale);
}

/** `July 17, 2024, 9:30 a.m. EDT`; a moment known only to the day gets no clock time. */
export function formatDateTime(moment: Moment, locale: Locale): string {
  if (moment.precision === 'day') return formatDate(moment, locale);
  const { at } = moment;
  const parts = {
    date: formatDate(moment, locale),
    time: clock(at, locale),
    zone: zoneName(at, locale),
  };
  return fill(wordsOf(locale.language).moment, parts).trimEnd();
}

/** `Wed, Jul 17, 9:30 a.m. EDT`, for dates of a year that a heading gives or that is near. */
export function formatComing(moment: Moment, locale: Locale): string {
  const date = formatDay('coming', moment.at, locale);
  if (moment.precision === 'day') return date;
  const parts = { date, time: clock(moment.at, locale), zone: zoneName(moment.at, locale) };
  return fill(wordsOf(locale.language).moment, parts).trimEnd();
}

/** `9:30 a.m.`; of a moment known only to the day, the day: `Jul 17`. */
export function formatTime(moment: Moment, locale: Locale): string {
  return moment.precision === 'day' ? formatShortDate(moment, locale) : clock(moment.at, locale);
}

/** `Jul 17`, for lists whose heading gives the year. */
export function formatShortDate(moment: Moment, locale: Locale): string {
  return formatDay('short', moment.at, locale);
}

/** `Jul 17, 2024`, for lists that span years. */
export function formatShortDateYear(moment: Moment, locale: Locale): string {
  return formatDay('shortYear', moment.at, locale);
}

/** `July 15 – 21, 2024` from `2024-07-15` and `2024-07-21`. */
export function formatDays(first: string, last: string, language: string): string {
  const format = formatter('date', { language, timeZone: 'UTC' });
  return format.formatRange(Date.parse(first), Date.parse(last));
}

/** `July 2024` from `2024-07`. */
export function formatMonth(month: string, language: string): string {
  return formatter('month', { language, timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** `Jul` from `2024-07`. */
export function formatMonthShort(month: string, language: string): string {
  return formatter('monthShort', { language, timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** `Wednesday, July 17` from `2024-07-17`. */
export function formatWeekday(day: string, language: string): string {
  return formatter('weekday', { language, timeZone: 'UTC' }).format(Date.parse(day));
}

/**
 * Value of `<time datetime>`: `2024-07-17`, or `2024-07-17T09:30-04:00` when the
 * clock time is known (HTML, "valid global date and time string").
 */
export function machineTime(moment: Moment, timeZone: string): string {
  if (moment.precision === 'day') return dayOf(moment.at, timeZone);
  const iso = isoInZone(moment.at, timeZone);
  return iso.slice(0, 16) + iso.slice(19);
}

const FORMS = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  coming: { weekday: 'short', month: 'short', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  shortYear: { year: 'numeric', month: 'short', day: 'numeric' },
  clock: { hour: 'numeric', minute: '2-digit' },
  zone: { timeZoneName: 'short' },
  month: { year: 'numeric', month: 'long' },
  monthShort: { month: 'short' },
  weekday: { weekday: 'long', month: 'long', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function formatter(form: keyof typeof FORMS, { timeZone, language }: Locale): Intl.DateTimeFormat {
  return dateFormat(language, { ...FORMS[form], timeZone });
}

/**
 * A date in one of the forms. Asking ICU costs 2 µs, and the pages of an archive ask for few
 * days many times.
 */
function formatDay(form: keyof typeof FORMS, at: number, locale: Locale): string {
  const day = Math.floor(localMinutes(at, locale.timeZone) / MINUTES_OF_DAY);
  return remembered(form, day, locale, () => formatter(form, locale).format(at));
}

/** Newspapers write `9:30 a.m.` where ICU writes `9:30 AM`. */
function clock(at: number, locale: Locale): string {
  const minutes = localMinutes(at, locale.timeZone);
  const minute = minutes - Math.floor(minutes / MINUTES_OF_DAY) * MINUTES_OF_DAY;
  return remembered('clock', minute, locale, () =>
    formatter('clock', locale)
      .formatToParts(at)
      .map((part) => {
        if (part.type !== 'dayPeriod') return part.value.replace('\u202f', '\u00a0');
        return part.value.replace(/^([AP])M$/u, (_, half: string) => `${half.toLowerCase()}.m.`);
      })
      .join(''),
  );
}

/** `EDT` */
function zoneName(at: number, locale: Locale): string {
  return remembered('zone', quarterOf(at), locale, () => {
    const parts = formatter('zone', locale).formatToParts(at);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  });
}

const MINUTES_OF_DAY = 1440;

const texts = new Map<string, Map<number, string>>();

/** What was written for a number of the form before, or what `write` gives now. */
function remembered(
  form: keyof typeof FORMS,
  number: number,
  { timeZone, language }: Locale,
  write: () => string,
): string {
  const key = `${form} ${language} ${timeZone}`;
  let known = texts.get(key);
  if (known === undefined) texts.set(key, (known = new Map<number, string>()));
  let text = known.get(number);
  if (text === undefined) known.set(number, (text = write()));
  return text;
}
