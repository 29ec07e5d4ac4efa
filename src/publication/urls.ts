/** Addresses of the site: root-relative, with a trailing slash. A contract (docs/contracts.md). */

export const articleUrl = (id: string): string => `/${id}/`;
export const sectionUrl = (id: string): string => `/${id}/`;
export const sectionYearUrl = (id: string, year: number): string => `/${id}/${year}/`;
export const tagUrl = (id: string): string => `/tags/${id}/`;
/** Symbols are lower-cased, never otherwise changed: `/tickers/brk.b/`. */
export const tickerUrl = (symbol: string): string => `/tickers/${symbol.toLowerCase()}/`;
export const authorUrl = (id: string): string => `/authors/${id}/`;
export const archiveYearUrl = (year: number | string): string => `/archive/${year}/`;
/** @param month `2024-07` */
export const archiveMonthUrl = (month: string): string => `/archive/${month.replace('-', '/')}/`;

/** The search of one tag, ticker or author in one year. */
export function searchUrl(filters: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams(
    Object.entries(filters).map(([name, value]) => [name, String(value)]),
  );
  return `/search/?${query.toString()}`;
}
