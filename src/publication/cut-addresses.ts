import type { Redirect } from './redirects.ts';
import { archiveMonthUrl, archiveYearUrl, type LanguagePlace } from './urls.ts';

/**
 * Readers cut the address of a story for more of its month or year: `/2024/07/` and `/2024/` lead
 * to the archive.
 *
 * @param months `2024-07` of each month with a page.
 */
export function cutAddresses(months: Iterable<string>, place: LanguagePlace): Redirect[] {
  const cut = new Map<string, string>();
  for (const month of months) {
    const [year = ''] = month.split('-');
    cut.set(`/${year}/`, archiveYearUrl(year, place));
    cut.set(`/${month.replace('-', '/')}/`, archiveMonthUrl(month, place));
  }
  return Array.from(cut, ([from, to]) => ({ from, to }));
}

/**
 * The same of addresses that are written otherwise: months of one digit (`/2024/7/`), and the days
 * in old addresses of stories (`/2024/07/17/` of `/2024/07/17/slug/`).
 *
 * @param months as for `cutAddresses`.
 * @param aliases old addresses of stories.
 */
export function oddCutAddresses(
  months: Iterable<string>,
  aliases: Iterable<string>,
  place: LanguagePlace,
): Redirect[] {
  const cut = new Map<string, string>();
  const are = new Set(months);
  for (const month of are) {
    const short = month.replace('-0', '/');
    if (short !== month) cut.set(`/${short}/`, archiveMonthUrl(month, place));
  }
  for (const alias of aliases) {
    const [from = '', year = '', month = ''] = DAY.exec(alias) ?? [];
    const of = `${year}-${month.padStart(2, '0')}`;
    if (from !== '' && are.has(of)) cut.set(from, archiveMonthUrl(of, place));
  }
  return Array.from(cut, ([from, to]) => ({ from, to }));
}

/** A day at the beginning of a longer address. */
const DAY = /^\/(\d{4})\/(\d{1,2})\/(?:0?[1-9]|[12]\d|3[01])\/(?=[^/])/u;
