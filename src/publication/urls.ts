import { addresses, pagePaths } from '../schema/page-paths.ts';
export { tickerUrl } from '../schema/symbol.ts';

/** Addresses of the site: root-relative, with a trailing slash. A contract (docs/contracts.md). */

/** An article's id is its path. */
export const articleUrl = (id: string): string => `/${id}/`;
export const sectionUrl: (id: string) => string = addresses(pagePaths.section);
export const sectionYearUrl: (id: string, year: number) => string = addresses(
  pagePaths['section-year'],
);
/** Of a standing page. */
export const pageUrl: (id: string) => string = addresses(pagePaths.standing);
export const tagUrl: (id: string) => string = addresses(pagePaths.tag);
export const authorUrl: (id: string) => string = addresses(pagePaths.author);
export const archiveYearUrl: (year: number | string) => string = addresses(
  pagePaths['archive-year'],
);
/** @param month `2024-07` */
export const archiveMonthUrl = (month: string): string => ofMonth(...month.split('-'));

const ofMonth = addresses(pagePaths['archive-month']);

/** The search of one tag, ticker or author in one year. */
export function searchUrl(filters: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams(
    Object.entries(filters).map(([name, value]) => [name, String(value)]),
  );
  return `${pagePaths.search}?${query.toString()}`;
}
