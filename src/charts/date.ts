import { dateFormat } from '../words/intl.ts';
import { SHORT_MONTHS, momentMeant, withoutForms } from '../time/parse.ts';

/** How exactly a date of the data is written. */
export type Precision = 'day' | 'month' | 'year';

/** A day, month or year: its first instant and the first instant after it, UTC milliseconds. */
export interface ChartDate {
  readonly at: number;
  readonly end: number;
  readonly precision: Precision;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Whether the text has the form of a date; `2024-02-31` has. */
export function isChartDate(text: string): boolean {
  const year = Number(DATE.exec(text)?.[1] ?? 0);
  return year >= 1500 && year < 2200;
}

/** Reads `2024`, `2024-07` or `2024-07-17` (ISO 8601), else `undefined`. Years 1500 to 2199. */
export function parseChartDate(text: string): ChartDate | undefined {
  const match = DATE.exec(text);
  if (match === null || !isChartDate(text)) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const at = date.getTime();
  if (match[3] !== undefined)
    return { at, end: Date.UTC(year, month - 1, day + 1), precision: 'day' };
  if (match[2] !== undefined) return { at, end: Date.UTC(year, month, 1), precision: 'month' };
  return { at, end: Date.UTC(year + 1, 0, 1), precision: 'year' };
}

/** What a text that people or spreadsheets write as a date is in ours; of two readings both. */
export function datesMeant(written: string): string[] {
  const text = withoutForms(written);
  const dated = momentMeant(text, 'UTC')?.slice(0, 10);
  if (dated !== undefined) return [dated];
  const two = (part = ''): string => part.padStart(2, '0');
  const { name = '', yearOfName = '' } = NAMED_MONTH.exec(text)?.groups ?? {};
  const named = SHORT_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const { yearBefore, monthAfter } = YEAR_FIRST.exec(text)?.groups ?? {};
  const { first, second, year = '' } = SLASHED.exec(text)?.groups ?? {};
  const { month, yearOfMonth = '' } = MONTH_FIRST.exec(text)?.groups ?? {};
  const { quarter, before, after } = QUARTER.exec(text)?.groups ?? {};
  const forms =
    named > 0
      ? [`${yearOfName.length === 2 ? '20' : ''}${yearOfName}-${two(String(named))}`]
      : yearBefore !== undefined
        ? [`${yearBefore}-${two(monthAfter)}`]
        : first !== undefined
          ? [`${year}-${two(first)}-${two(second)}`, `${year}-${two(second)}-${two(first)}`]
          : month !== undefined
            ? [`${yearOfMonth}-${two(month)}`]
            : quarter !== undefined
              ? [`${before ?? after ?? ''}-${two(String(3 * Number(quarter) - 2))}`]
              : [];
  return [...new Set(forms)].filter((form) => parseChartDate(form) !== undefined);
}

/**
 * The day or month that a plain number stands for in a column of dates: `20240131`, `202401`, or the
 * days that a spreadsheet counts from the end of 1899.
 */
export function dateOfNumber(text: string): string | undefined {
  const serial = /^[2-5]\d{4}$/u.test(text)
    ? new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
    : undefined;
  const written = text.replace(/^(\d{4})(\d\d)(\d\d)?$/u, (_, year, month, day?: string) =>
    [year, month, day].filter((part) => part !== undefined).join('-'),
  );
  const date = serial ?? written;
  return date !== text && parseChartDate(date) !== undefined ? date : undefined;
}

const NAMED_MONTH = /^(?<name>\p{L}{3,9})\.?[ '’-]{1,2}(?<yearOfName>\d{4}|\d{2})$/u;
const YEAR_FIRST = /^(?<yearBefore>\d{4})[/. -]?M?(?<monthAfter>\d{1,2})$/iu;
const SLASHED = /^(?<first>\d{1,2})[/. -](?<second>\d{1,2})[/. -](?<year>\d{4})$/u;
const MONTH_FIRST = /^(?<month>\d{1,2})[/. -](?<yearOfMonth>\d{4})$/u;
const QUARTER =
  /^(?:(?<before>\d{4})[ -]?Q(?<quarter>[1-4])|Q(?<quarter>[1-4])[ /-]?(?<after>\d{4}))$/iu;

const STYLES: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  year: { year: 'numeric' },
};

/** `Jul 17, 2024`, `Jul 2024` or `2024` in a language. */
export function formatDataDate(at: number, precision: Precision, language: string): string {
  return dateFormat(language, { ...STYLES[precision], timeZone: 'UTC' }).format(at);
}
