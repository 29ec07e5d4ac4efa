import type { CountedLink, Link } from './link.ts';
import type { FeedLink } from './head.ts';
import type { Teaser, TickerLink } from './teaser.ts';
import type { Article } from '../article.ts';
import type { Publication } from '../publication.ts';
import { storiesByMonth } from '../stories-by-month.ts';
import { tally, tallyYears, yearOf } from '../tally.ts';
import {
  archiveYearUrl,
  authorUrl,
  searchUrl,
  sectionUrl,
  sectionYearUrl,
  tagUrl,
  tickerUrl,
} from '../urls.ts';
import { monthOf } from '../../time/zone.ts';
import { sectionLink, teaserOf, tickerLink } from './teaser.ts';
import type { TickerType } from '../../schema/ticker.ts';
import { fill } from '../../words/message.ts';
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
  readonly feed: FeedLink;
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

export interface TickerView extends Listing {
  readonly symbol: string;
  readonly type: TickerType;
  /** ISO 10383 market identifier code. */
  readonly exchange: string | undefined;
  readonly formerly: readonly string[];
  readonly website: string | undefined;
  /** Stories a month from the first month with one to the last, gaps as 0. */
  readonly coverage: readonly { readonly month: string; readonly count: number }[];
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

/** `/{section}/{year}/`: every story of a section in a year, newest month first. */
export interface SectionYearView {
  readonly url: string;
  readonly section: Link;
  readonly year: number;
  readonly total: number;
  readonly months: readonly { readonly month: string; readonly stories: readonly Teaser[] }[];
  readonly years: readonly CountedLink[];
}

/** Related tags and tickers shown on a page about one. */
const RELATED = 10;

export function sectionView(id: string, publication: Publication, size: number): SectionView {
  const section = publication.sections.get(id);
  const stories = publication.bySection.get(id) ?? [];
  const name = section?.name ?? id;
  return {
    ...listing(sectionUrl(id), name, section?.description ?? '', stories, publication, size),
    tags: countedTags(stories, publication, undefined),
    tickers: countedTickers(stories, publication, undefined),
    years: tallyYears(stories, publication.timeZone).map(([year, count]) => ({
      name: String(year),
      url: sectionYearUrl(id, year),
      count,
    })),
  };
}

export function sectionYearView(
  id: string,
  year: number,
  publication: Publication,
): SectionYearView {
  const { timeZone } = publication;
  const section = publication.bySection.get(id) ?? [];
  const stories = section.filter((article) => yearOf(article, timeZone) === year);
  const months = new Map<string, Article[]>();
  for (const article of stories) {
    const month = monthOf(article.date.at, timeZone);
    months.set(month, [...(months.get(month) ?? []), article]);
  }
  return {
    url: sectionYearUrl(id, year),
    section: sectionLink(id, publication),
    year,
    total: stories.length,
    months: [...months].map(([month, list]) => ({
      month,
      stories: list.map((article) => teaserOf(article, publication)),
    })),
    years: tallyYears(section, timeZone).map(([other, count]) => ({
      name: String(other),
      url: sectionYearUrl(id, other),
      count,
    })),
  };
}

export function tagView(id: string, publication: Publication, size: number): TagView {
  const tag = publication.tags.get(id);
  const stories = publication.byTag.get(id) ?? [];
  return {
    ...listing(tagUrl(id), tag?.name ?? id, tag?.description ?? '', stories, publication, size),
    related: countedTags(stories, publication, id),
    tickers: countedTickers(stories, publication, undefined),
    years: searchYears(stories, publication, { tag: id }),
  };
}

export function tickerView(symbol: string, publication: Publication, size: number): TickerView {
  const ticker = publication.tickers.get(symbol);
  const stories = publication.byTicker.get(symbol) ?? [];
  const name = ticker?.name ?? symbol;
  const description = fill(wordsOf(publication.language).tickers.about, { name, symbol });
  return {
    ...listing(tickerUrl(symbol), name, description, stories, publication, size),
    symbol,
    type: ticker?.type ?? 'equity',
    exchange: ticker?.exchange,
    formerly: ticker?.formerly ?? [],
    website: ticker?.website,
    coverage: storiesByMonth(stories, publication.timeZone),
    related: countedTickers(stories, publication, symbol),
    tags: countedTags(stories, publication, undefined),
    years: searchYears(stories, publication, { ticker: symbol }),
  };
}

export function authorView(id: string, publication: Publication, size: number): AuthorView {
  const author = publication.authors.get(id);
  const stories = publication.byAuthor.get(id) ?? [];
  return {
    ...listing(authorUrl(id), author?.name ?? id, author?.bio ?? '', stories, publication, size),
    type: author?.type ?? 'desk',
    role: author?.role ?? '',
    website: author?.url,
    email: author?.email,
    holdings: (author?.holdings ?? []).map((symbol) => tickerLink(symbol, publication)),
    sections: tally(stories, (article) => [article.section]).map(([section, count]) => ({
      ...sectionLink(section, publication),
      count,
    })),
    years: searchYears(stories, publication, { author: id }),
  };
}

export function latestView(publication: Publication, size: number): LatestView {
  const { articles } = publication;
  const { names, pages } = wordsOf(publication.language);
  return {
    ...listing('/latest/', names.latest, pages.latest, articles, publication, size),
    feed: { name: names.allStories, url: '/' },
    years: tallyYears(articles, publication.timeZone).map(([year, count]) => ({
      name: String(year),
      url: archiveYearUrl(year),
      count,
    })),
  };
}

function listing(
  url: string,
  name: string,
  description: string,
  stories: readonly Article[],
  publication: Publication,
  size: number,
): Listing {
  return {
    url,
    name,
    description,
    stories: stories.slice(0, size).map((article) => teaserOf(article, publication)),
    total: stories.length,
    feed: { name, url },
  };
}

function countedTags(
  stories: readonly Article[],
  publication: Publication,
  except: string | undefined,
): CountedLink[] {
  return tally(stories, (article) => article.tags)
    .filter(([id]) => id !== except)
    .slice(0, RELATED)
    .map(([id, count]) => ({ name: publication.tags.get(id)?.name ?? id, url: tagUrl(id), count }));
}

function countedTickers(
  stories: readonly Article[],
  publication: Publication,
  except: string | undefined,
): (TickerLink & CountedLink)[] {
  const present = (symbol: string): string => publication.formerSymbols.get(symbol) ?? symbol;
  return tally(stories, (article) => new Set(article.tickers.map(present)))
    .filter(([symbol]) => symbol !== except)
    .slice(0, RELATED)
    .map(([symbol, count]) => ({ ...tickerLink(symbol, publication), count }));
}

function searchYears(
  stories: readonly Article[],
  publication: Publication,
  filter: Readonly<Record<string, string>>,
): CountedLink[] {
  return tallyYears(stories, publication.timeZone).map(([year, count]) => ({
    name: String(year),
    url: searchUrl({ ...filter, year }),
    count,
  }));
}
