import type { ChartModel } from '../../../src/charts/model.ts';
import { dateFormat } from '../../../src/words/intl.ts';

/** A day, month or year in a text that is one row of a chart. */
export interface RowDate {
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly row: number;
}

/**
 * Finds in a text the days and months, or the years, that are rows of a chart in time, written with
 * the names of months of a language: `June 2024`, `July 17, 2024`, `17. Juli 2024`, `2024年7月`.
 * Undefined for a chart of another kind.
 */
export function rowDates(
  { x }: ChartModel,
  language: string,
): ((text: string) => RowDate[]) | undefined {
  if (x.kind !== 'time') return undefined;
  const days = x.values.map((at) => new Date(at).toISOString().slice(0, 10));
  const rowOf = rowsBy(days, x.precision === 'year' ? [4] : isMonthly(days) ? [10, 7, 4] : [10]);
  if (x.precision === 'year') {
    return (text) =>
      [...text.matchAll(/(?<![\d.,/-])(?:1[5-9]|2[01])\d\d(?![\d.,]*\d|\s?%)/gu)].flatMap((match) =>
        found(match, rowOf(match[0])),
      );
  }
  const names = monthNames(language);
  const forms = [...names.keys()].sort((a, b) => b.length - a.length).join('|');
  const written = new RegExp(
    `(?:(?<before>\\d{1,2})(?:\\.|er|º)?\\s(?:de\\s)?)?(?<![\\p{L}\\d])(?<month>${forms})` +
      `(?:\\s(?<after>\\d{1,2}),?)?(?:,?\\s(?:de\\s|del\\s)?(?<year>\\d{4}))(?!\\d)`,
    'giu',
  );
  const numbered = /(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<after>\d{1,2})日)?/gu;
  return (text) =>
    [...text.matchAll(written), ...text.matchAll(numbered)]
      .flatMap((match) => {
        const { before, month = '', after, year = '' } = match.groups ?? {};
        const number = names.get(month.toLowerCase()) ?? Number(month);
        const day = before ?? after;
        const two = (part: number | string): string => String(part).padStart(2, '0');
        const key = `${year}-${two(number)}${day === undefined ? '' : `-${two(day)}`}`;
        return found(match, rowOf(key));
      })
      .sort((a, b) => a.start - b.start);
}

function found(match: RegExpMatchArray, row: number | undefined): RowDate[] {
  const { 0: text, index: start = 0 } = match;
  return row === undefined ? [] : [{ start, end: start + text.length, text, row }];
}

/** The one row that a date of some length begins with; undefined when there is none, or more than one. */
function rowsBy(
  days: readonly string[],
  lengths: readonly number[],
): (key: string) => number | undefined {
  const rows = new Map<string, number | undefined>();
  for (const [row, day] of days.entries()) {
    for (const key of lengths.map((length) => day.slice(0, length))) {
      rows.set(key, rows.has(key) ? undefined : row);
    }
  }
  return (key) => rows.get(key);
}

/** Whether there is about a row a month: a month then means its row, and no day of it. */
function isMonthly(days: readonly string[]): boolean {
  const months = days.map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const span = Math.max(...months) - Math.min(...months) + 1;
  return new Set(months).size === days.length && days.length >= 0.7 * span;
}

/** Names of months as they stand alone and in dates -> their numbers. */
function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  const alone = dateFormat(language, { month: 'long', timeZone: 'UTC' });
  const dated = dateFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  for (let month = 0; month < 12; month++) {
    const at = Date.UTC(2024, month, 17);
    const part = dated.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
    for (const name of [alone.format(at), part]) {
      if (/\p{L}{3}/u.test(name)) names.set(name.toLowerCase(), month + 1);
    }
  }
  return names;
}
