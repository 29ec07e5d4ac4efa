import type { CountedLink } from './link.ts';
import { tickerEvents, type TickerEvents } from './calendar.ts';
import { countedTags, countedTickers } from './counted.ts';
import type { FeedLink } from './head.ts';
import { pricesView, type PricesView } from './prices.ts';
import type { Teaser, TickerLink } from './teaser.ts';
import type { Article } from '../article.ts';
import { type Publication } from '../publication.ts';
import { partsIn } from '../series.ts';
import { has, stockOf } from '../stock.ts';
import { storiesByMonth } from '../stories-by-month.ts';
import { tallyYears } from '../tally.ts';
import {
  authorSubject,
  isThin,
  sectionSubject,
  seriesSubject,
  tagSubject,
  tickerSubject,
  type ListSubject,
} from '../subject.ts';
import { soleUrl, archiveYearUrl, searchUrl, sectionYearUrl } from '../urls.ts';
import { countedSections, sectionLink, teaserOf, tickerLink } from './teaser.ts';
import type { TickerType } from '../../schema/ticker.ts';
import { wordsOf } from '../../words/words.ts';

/** What all pages that list stories about one thing have in common. */
export interface Listing {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  /** The newest stories, at most `site.listSize`. */
  readonly stories: readonly Teaser[];
  /** All stories, listed or not. */
  readonly total: number;
  /** Undefined while there is no story, and where it would be that of the site once more. */
  readonly feed: FeedLink | undefined;
}

export interface SectionView extends Listing {
  readonly tags: readonly CountedLink[];
  readonly tickers: readonly (TickerLink & CountedLink)[];
  /** Years of the section's archive, newest first. */
  readonly years: readonly CountedLink[];
}

export interface TagView extends Listing {
  readonly related: readonly CountedLink[];
  readonly tickers: readonly (TickerLink & CountedLink)[];
  /** Stories a year, newest first; links lead to the search of that year. */
  readonly years: readonly CountedLink[];
}

/** Its stories are all of the series, in their order. */
export interface SeriesView extends Listing {
  /** By story, in the same order. */
  readonly parts: readonly number[];
}

export interface TickerView extends Listing {
  readonly symbol: string;
  readonly type: TickerType;
  /** ISO 10383 market identifier code. */
  readonly exchange: string | undefined;
  readonly formerly: readonly string[];
  readonly website: string | undefined;
  /** Stories a month from the first month with one to the last, gaps as 0. */
  readonly coverage: readonly { readonly month: string; readonly count: number }[];
  /** Undefined where the calendar has none. */
  readonly events: TickerEvents | undefined;
  /** Undefined where there is no file of them. */
  readonly prices: PricesView | undefined;
  readonly related: readonly (TickerLink & CountedLink)[];
  readonly tags: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}

export interface AuthorView extends Listing {
  readonly type: 'person' | 'desk';
  readonly role: string;
  readonly website: string | undefined;
  readonly email: string | undefined;
  readonly holdings: readonly TickerLink[];
  readonly sections: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}

export interface LatestView extends Listing {
  readonly years: readonly CountedLink[];
}

/** Related tags and tickers shown on a page about one. */
const RELATED = 10;

export function sectionView(id: string, publication: Publication, size: number): SectionView {
  const subject = known(sectionSubject(id, publication), id);
  const { stories } = subject;
  return {
    ...listing(subject, publication, size),
    tags: countedTags(stories, publication, RELATED),
    tickers: countedTickers(stories, publication, RELATED),
    years: tallyYears(stories, publication.timeZone).map(([year, count]) => ({
      name: String(year),
      url: sectionYearUrl(id, year, publication),
      count,
    })),
  };
}

export function tagView(id: string, publication: Publication, size: number): TagView {
  const subject = known(tagSubject(id, publication), id);
  const { stories } = subject;
  return {
    ...listing(subject, publication, size),
    related: countedTags(stories, publication, RELATED, id),
    tickers: countedTickers(stories, publication, RELATED),
    years: searchYears(stories, publication, { tag: id }),
  };
}

export function seriesView(id: string, publication: Publication): SeriesView {
  const subject = known(seriesSubject(id, publication), id);
  const parts = partsIn(subject.stories);
  const stories = [...parts.keys()];
  return {
    ...listing(subject, publication, stories.length),
    stories: stories.map((article) => teaserOf(article, publication)),
    parts: [...parts.values()],
  };
}

export function tickerView(symbol: string, publication: Publication, size: number): TickerView {
  const ticker = publication.tickers.get(symbol);
  const subject = known(tickerSubject(symbol, publication), symbol);
  const { stories } = subject;
  return {
    ...listing(subject, publication, size),
    symbol,
    type: ticker?.type ?? 'equity',
    exchange: ticker?.exchange,
    formerly: ticker?.formerly ?? [],
    website: ticker?.website,
    coverage: storiesByMonth(stories, publication.timeZone),
    events: tickerEvents(symbol, publication),
    prices: pricesView(symbol, publication, stories.slice(0, size)),
    related: countedTickers(stories, publication, RELATED, symbol),
    tags: countedTags(stories, publication, RELATED),
    years: searchYears(stories, publication, { ticker: symbol }),
  };
}

export function authorView(id: string, publication: Publication, size: number): AuthorView {
  const author = publication.authors.get(id);
  const subject = known(authorSubject(id, publication), id);
  const { stories } = subject;
  return {
    ...listing(subject, publication, size, has.authors(stockOf(publication))),
    type: author?.type ?? 'desk',
    role: author?.role ?? '',
    website: author?.url,
    email: author?.email,
    holdings: (author?.holdings ?? []).map((symbol) => tickerLink(symbol, publication)),
    sections: countedSections(stories, publication).map(([section, count]) => ({
      ...sectionLink(section, publication),
      count,
    })),
    years: searchYears(stories, publication, { author: id }),
  };
}

export function latestView(publication: Publication, size: number): LatestView {
  const { articles } = publication;
  const { names, pages } = wordsOf(publication.language);
  const latest = {
    url: soleUrl('latest', publication),
    name: names.latest,
    description: pages.latest,
    stories: articles,
  };
  return {
    ...listing(latest, publication, size),
    feed: { name: names.allStories, url: soleUrl('front', publication) },
    years: tallyYears(articles, publication.timeZone).map(([year, count]) => ({
      name: String(year),
      url: archiveYearUrl(year, publication),
      count,
    })),
  };
}

function listing(
  { url, name, description, stories }: Omit<ListSubject, 'isAbout'>,
  publication: Publication,
  size: number,
  hasFeed = true,
): Listing {
  return {
    url,
    name,
    description,
    stories: stories.slice(0, size).map((article) => teaserOf(article, publication)),
    total: stories.length,
    feed: isThin(stories) || !hasFeed ? undefined : { name, url },
  };
}

function known(subject: ListSubject | undefined, id: string): ListSubject {
  if (subject === undefined) throw new Error(`no registry has "${id}"`);
  return subject;
}

function searchYears(
  stories: readonly Article[],
  publication: Publication,
  filter: Readonly<Record<string, string>>,
): CountedLink[] {
  return tallyYears(stories, publication.timeZone).map(([year, count]) => ({
    name: String(year),
    url: searchUrl({ ...filter, year }, publication),
    count,
  }));
}
