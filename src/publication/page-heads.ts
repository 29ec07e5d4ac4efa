import { soleUrl, type SoleName } from './urls.ts';
import { formatMonth } from '../time/format.ts';
import { fill } from '../words/message.ts';
import { wordsOf, type Words } from '../words/words.ts';
import type { PageSource } from './page-kind.ts';
import { has, stockOf } from './stock.ts';
import { eventFacts, type CalendarView, type CalendarYearView } from './view/calendar.ts';
import type { ArchiveMonthView, ArchiveYearView } from './view/archive.ts';
import type { BriefingView, BriefingsView } from './view/briefing.ts';
import type { CorrectionsView } from './view/register.ts';
import { aboutStories, type HeadWords } from './view/head.ts';
import type { Link } from './view/link.ts';
import type { SectionYearView } from './view/section-year.ts';

/** A head by what the language has for it. */
type HeadOf<View> = (view: View, source: PageSource) => HeadWords;

/**
 * The head of a page that is alone of its kind.
 *
 * @param more what else it says.
 */
export function single<View>(
  name: SoleName,
  said: (words: Words) => readonly [title: string, description: string],
  more: (view: View) => Partial<HeadWords> = () => ({}),
): HeadOf<View> {
  return (view, { publication }) => {
    const [title, description] = said(wordsOf(publication.language));
    return { title, description, path: soleUrl(name, publication), ...more(view) };
  };
}

/** Says that a page leads to others; where there are none yet, search engines are not to list it. */
export function collection(isEmpty = false): Partial<HeadWords> {
  return { kind: 'CollectionPage', indexable: !isEmpty };
}

/** The front page is called as the paper is. */
export const frontHead: HeadOf<unknown> = (_, { name, tagline, publication }) => ({
  title: name,
  description: tagline,
  path: soleUrl('front', publication),
});

export const searchHead: HeadOf<unknown> = single(
  'search',
  ({ names, pages }) => [names.search, pages.search],
  () => ({ kind: 'SearchResultsPage' }),
);

export const correctionsHead: HeadOf<CorrectionsView> = single(
  'corrections',
  ({ names, pages }) => [names.corrections, pages.correctionsShort],
  ({ feed }) => ({ ...collection(), feeds: [feed] }),
);

export const notFoundHead: HeadOf<unknown> = single(
  'not-found',
  ({ pages }) => [pages.missingTitle, pages.missingShort],
  () => ({ indexable: false }),
);

export const briefingsHead: HeadOf<BriefingsView> = single(
  'briefing',
  ({ names, pages }) => [names.briefing, pages.briefingShort],
  ({ days, feed }) => ({ ...collection(days.length === 0), feeds: [feed] }),
);

export const briefingHead: HeadOf<BriefingView> = ({ title, description, url, stories, feed }) => ({
  title,
  description,
  path: url,
  kind: 'CollectionPage',
  trail: [feed],
  feeds: [feed],
  about: aboutStories(stories.length, stories),
});

/** The page that leads to others, as the last step of the way to them. */
export function pathTo(
  name: 'tags' | 'all-series' | 'tickers' | 'authors' | 'archive' | 'calendar',
  { publication }: PageSource,
): Link[] {
  const { topics, series, tickers, authors, archive, calendar } = wordsOf(
    publication.language,
  ).names;
  const needed = name === 'all-series' ? 'series' : name;
  if (needed !== 'archive' && !has[needed](stockOf(publication))) return [];
  return [
    {
      name: { tags: topics, 'all-series': series, tickers, authors, archive, calendar }[name],
      url: soleUrl(name, publication),
    },
  ];
}

export const archiveYearHead: HeadOf<ArchiveYearView> = ({ year }, source) =>
  periodHead(String(year.year), year.url, [], source);

export const archiveMonthHead: HeadOf<ArchiveMonthView> = ({ month, url, year }, source) =>
  periodHead(formatMonth(month, source.publication.language), url, [year], source);

function periodHead(
  period: string,
  path: string,
  below: readonly Link[],
  source: PageSource,
): HeadWords {
  const words = wordsOf(source.publication.language);
  return {
    title: fill(words.archive.of, { period }),
    description: fill(words.archive.storiesOf, { period }),
    path,
    kind: 'CollectionPage',
    trail: [...pathTo('archive', source), ...below],
  };
}

export const calendarHead: HeadOf<CalendarView> = ({ url, ahead, past }, { publication }) => {
  const { names, pages } = wordsOf(publication.language);
  return {
    title: names.calendar,
    description: pages.calendarShort,
    path: url,
    kind: 'CollectionPage',
    ...eventsIn([...ahead, ...past]),
  };
};

export const calendarYearHead: HeadOf<CalendarYearView> = (view, source) => {
  const { calendar } = wordsOf(source.publication.language);
  const year = { year: String(view.year) };
  return {
    title: fill(calendar.ofYear, year),
    description: fill(calendar.yearShort, year),
    path: view.url,
    kind: 'CollectionPage',
    trail: pathTo('calendar', source),
    ...eventsIn(view.months),
  };
};

function eventsIn(months: CalendarYearView['months']): Pick<HeadWords, 'about'> {
  const events = months.flatMap((month) => month.events).flatMap(eventFacts);
  return events.length === 0 ? {} : { about: { thing: 'events', events } };
}

export const sectionYearHead: HeadOf<SectionYearView> = (view, { publication, sectionCard }) => {
  const { archive } = wordsOf(publication.language);
  const named = { section: view.section.name, year: String(view.year) };
  return {
    title: fill(archive.sectionIn, named),
    description: fill(archive.sectionStories, named),
    path: view.url,
    kind: 'CollectionPage',
    trail: [view.section],
    card: sectionCard(view.sectionId),
    feeds: [view.section],
  };
};
