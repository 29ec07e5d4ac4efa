import { zonedParts } from '../../src/time/zone.ts';

const MONTHS =
  'January February March April May June July August September October November December';
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';
const two = (number: number): string => String(number).padStart(2, '0');

/** What rules for addresses call the parts of a date, in Jekyll and in Hugo. */
export function datePlaces(at: number, timeZone: string): Record<string, string> {
  const { year, month, day, hour, minute, second } = zonedParts(at, timeZone);
  const noon = Date.UTC(year, month - 1, day);
  const yearDay = Math.round((noon - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const monthName = MONTHS.split(' ')[month - 1] ?? '';
  const weekday = DAYS.split(' ')[new Date(noon).getUTCDay()] ?? '';
  return {
    ...{ year: String(year), short_year: two(year % 100), month: two(month), day: two(day) },
    ...{ i_month: String(month), i_day: String(day), short_month: monthName.slice(0, 3) },
    long_month: monthName,
    monthname: monthName.toLowerCase(),
    y_day: String(yearDay).padStart(3, '0'),
    ...{ yearday: String(yearDay), weekday: String(new Date(noon).getUTCDay()) },
    ...{ weekdayname: weekday.toLowerCase(), short_day: weekday.slice(0, 3), long_day: weekday },
    ...{ hour: two(hour), minute: two(minute), second: two(second) },
  };
}

/**
 * The path that a rule with `:names` gives; undefined when it names what is not known.
 *
 * @param values by name; the longest name that fits counts.
 */
export function permalinkOf(
  rule: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const names = Array.from(rule.matchAll(NAME), ([, name = '']) => name);
  if (!names.every((name) => Object.hasOwn(values, name))) return undefined;
  const path = rule.replace(NAME, (_, name: string) => values[name] ?? '');
  return `/${path}`.replace(/\/{2,}/gu, '/');
}

const NAME = /:([a-z_]+)(?:\[[^\]]*\])?/gu;

/** Words as the addresses of such sites write them: small letters, any script, hyphens between. */
export function addressWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** Name of a file without folders, ending and the date before it. */
export function fileWords(path: string): string {
  const parts = path.split('/');
  const last = (parts.at(-1) ?? '').replace(/\.\w+$/u, '');
  const own = /^_?index$/iu.test(last) ? (parts.at(-2) ?? last) : last;
  return own.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_ ]?(?=.)/u, '');
}

/** The day that the name of a file or its folders begin with, as in `2020-01-02-name` or `2020/01/02/name`. */
export function fileDay(path: string): string | undefined {
  const match =
    /(?:^|\/)(\d{4})[-_](\d{1,2})[-_](\d{1,2})(?!\d)[^/]*(?:\/_?index\.\w+)?$/u.exec(path) ??
    /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})(?:\/|-)/u.exec(path);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
