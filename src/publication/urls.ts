import { addresses, pagePaths, type PageName } from '../schema/page-paths.ts';
import { tickerPath } from '../schema/symbol.ts';

/** Addresses of the site: root-relative, with a trailing slash. A contract (docs/contracts.md). */

/** Where the lists of a language lie. */
export interface LanguagePlace {
  /** Empty for the first language, which is at the root; `/de`. */
  readonly prefix: string;
}

/** Where the lists of the first language lie. */
export const ROOT: LanguagePlace = { prefix: '' };

/** An article's id is its path, whatever its language. */
export const articleUrl = (id: string): string => `/${id}/`;
/** Of a standing page, whatever its language. */
export const pageUrl: (id: string) => string = /* @__PURE__ */ formOf('standing');

/** Of a page that is alone of its kind in a language. */
export const soleUrl = (name: SoleName, { prefix }: LanguagePlace): string =>
  prefix + pagePaths[name];
export const sectionUrl = (id: string, { prefix }: LanguagePlace): string => prefix + ofSection(id);
export const sectionYearUrl = (id: string, year: number, { prefix }: LanguagePlace): string =>
  prefix + ofSectionYear(id, year);
export const tagUrl = (id: string, { prefix }: LanguagePlace): string => prefix + ofTag(id);
export const seriesUrl = (id: string, { prefix }: LanguagePlace): string => prefix + ofSeries(id);
export const authorUrl = (id: string, { prefix }: LanguagePlace): string => prefix + ofAuthor(id);
export const tickerUrl = (symbol: string, { prefix }: LanguagePlace): string =>
  prefix + tickerPath(symbol);
export const archiveYearUrl = (year: number | string, { prefix }: LanguagePlace): string =>
  prefix + ofYear(year);
export const calendarYearUrl = (year: number | string, { prefix }: LanguagePlace): string =>
  prefix + ofCalendarYear(year);
/** @param day `2024-07-17` */
export const briefingUrl = (day: string, { prefix }: LanguagePlace): string =>
  prefix + ofBriefing(...day.split('-'));
/** @param month `2024-07` */
export const archiveMonthUrl = (month: string, { prefix }: LanguagePlace): string =>
  prefix + ofMonth(...month.split('-'));

export type SoleName = {
  [Name in keyof typeof pagePaths]: (typeof pagePaths)[Name] extends `${string}{${string}`
    ? never
    : Name;
}[keyof typeof pagePaths];

// Marked, so that scripts of pages are bundled without those that they do not use.
const ofSection = /* @__PURE__ */ formOf('section');
const ofSectionYear = /* @__PURE__ */ formOf('section-year');
const ofTag = /* @__PURE__ */ formOf('tag');
const ofSeries = /* @__PURE__ */ formOf('series');
const ofAuthor = /* @__PURE__ */ formOf('author');
const ofYear = /* @__PURE__ */ formOf('archive-year');
const ofCalendarYear = /* @__PURE__ */ formOf('calendar-year');
const ofBriefing = /* @__PURE__ */ formOf('briefing-day');
const ofMonth = /* @__PURE__ */ formOf('archive-month');

/** The search of one tag, ticker or author in one year. */
export function searchUrl(
  filters: Readonly<Record<string, string | number>>,
  place: LanguagePlace,
): string {
  const query = new URLSearchParams(
    Object.entries(filters).map(([name, value]) => [name, String(value)]),
  );
  return `${soleUrl('search', place)}?${query.toString()}`;
}

/** Makes the addresses of a kind of page. */
function formOf(name: PageName): ReturnType<typeof addresses> {
  return addresses(pagePaths[name]);
}
