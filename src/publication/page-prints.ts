import { briefingDays } from './briefing.ts';
import type { PageSource } from './page-kind.ts';
import type { Publication } from './publication.ts';
import { eventSubjects, tickerEvents } from './view/calendar.ts';
import { tickerLink } from './view/teaser.ts';
import { storiesIn } from './stories-by-month.ts';
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
  const found = briefingDays(publication).get(day);
  if (found === undefined) return prints.ofStories([]);
  const { stories, corrected, ...rest } = found;
  const about = found.due.map((event) => eventSubjects(event, publication));
  return prints.ofStories([...stories, ...corrected], rest, about);
};

export const sectionYearPrint: PrintOf = ({ publication, prints }, [id = '', year = '']) =>
  prints.ofStories(
    publication.bySectionYear.get(`${id}/${year}`) ?? [],
    tallyYears(publication.bySection.get(id) ?? [], publication.timeZone),
  );

/** What the page of a symbol says of it and of its prices, with the stories that its dates in the calendar lead to. */
export function tickerPrint(part: string, publication: Publication): unknown {
  const symbol = publication.symbols.get(part) ?? '';
  const { tickers, prices } = publication;
  return [tickers.get(symbol), prices.get(symbol), tickerEvents(symbol, publication)];
}

/** What the page of an author says of them, with the names of what they hold. */
export function authorPrint(id: string, publication: Publication): unknown {
  const author = publication.authors.get(id);
  return [author, author?.holdings.map((symbol) => tickerLink(symbol, publication))];
}
