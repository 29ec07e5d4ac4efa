import type { Article } from './article.ts';
import { briefingDays } from './briefing.ts';
import type { PageSource } from './page-kind.ts';
import type { Index, Publication } from './publication.ts';
import { tickerEvents } from './view/calendar.ts';
import { tallyYears } from './tally.ts';

type PrintOf = (source: PageSource, parts: readonly string[]) => string;

/** Of pages that show the stories of a year, and which other years and months there are. */
export const archiveYearPrint: PrintOf = ({ publication: { byMonth }, prints }, [year = '']) =>
  prints.ofStories(storiesIn(year, byMonth), [...byMonth.keys()]);

export const archiveMonthPrint: PrintOf = (source, [year = '', month = '']) => {
  const { byMonth } = source.publication;
  return source.prints.ofStories(byMonth.get(`${year}-${month}`) ?? [], [...byMonth.keys()]);
};

/** Of the page of a day, with what was corrected on it and what is due after it. */
export const briefingPrint: PrintOf = ({ publication, prints }, parts) => {
  const day = parts.join('-');
  const { stories = [], corrected = [], ...rest } = briefingDays(publication).get(day) ?? {};
  return prints.ofStories([...stories, ...corrected], rest);
};

export const sectionYearPrint: PrintOf = ({ publication, prints }, [id = '', year = '']) =>
  prints.ofStories(
    publication.bySectionYear.get(`${id}/${year}`) ?? [],
    tallyYears(publication.bySection.get(id) ?? [], publication.timeZone),
  );

/** What the page of a symbol shows of the calendar, with the stories that its dates lead to. */
export function tickerPrint(part: string, publication: Publication): unknown {
  const symbol = publication.symbols.get(part) ?? '';
  return tickerEvents(symbol, publication);
}

/** Those of a year, by months. */
export function storiesIn(year: string, byMonth: Index): Article[] {
  return [...byMonth].flatMap(([month, stories]) => (month.startsWith(`${year}-`) ? stories : []));
}
