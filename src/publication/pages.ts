import type { Article } from './article.ts';
import { isWithdrawn, lastChange, newestChange } from './change.ts';
import { compare, type Publication } from './publication.ts';
import { yearOf } from './tally.ts';
import {
  archiveMonthUrl,
  archiveYearUrl,
  articleUrl,
  authorUrl,
  sectionUrl,
  sectionYearUrl,
  tagUrl,
  tickerUrl,
} from './urls.ts';

/** One HTML page of the site. */
export interface SitePage {
  /** Root-relative, with a trailing slash. */
  readonly url: string;
  /** Whether search engines may list it under its own address. */
  readonly indexable: boolean;
  /** When what it shows last changed, epoch milliseconds; undefined where no record says. */
  readonly changed: number | undefined;
  /** Set for the page of a story: the year it is filed under. */
  readonly year: number | undefined;
}

/** Pages written by maintainers as files of their own. */
export const STANDING = ['/about/', '/standards/', '/privacy/'];

/**
 * Every page that readers can reach, once: what sitemaps list and tests count. Redirect
 * pages and the 404 page are none of them.
 *
 * @param listSize stories that a list page shows, at most.
 */
export function sitePages(publication: Publication, listSize: number): SitePage[] {
  return [...storyPages(publication), ...listPages(publication, listSize)];
}

/** Whether search engines may list a story's page: it stands, and it is the original. */
export function isIndexable(article: Article): boolean {
  return article.canonical === undefined && !isWithdrawn(article);
}

function storyPages(publication: Publication): SitePage[] {
  const { now, timeZone } = publication;
  const page = (article: Article, indexable: boolean): SitePage => ({
    url: articleUrl(article.id),
    indexable,
    changed: lastChange(article, now),
    year: yearOf(article, timeZone),
  });
  return [
    ...publication.articles.map((article) => page(article, isIndexable(article))),
    ...publication.expired.map((article) => page(article, false)),
  ];
}

function listPages(publication: Publication, listSize: number): SitePage[] {
  const { now, sections, authors, tags, tickers } = publication;
  const { bySection, byAuthor, byTag, byTicker } = publication;
  const newest = newestChange(publication.articles, now);
  const page = (url: string, changed: number | undefined, indexable = true): SitePage => ({
    url,
    indexable,
    changed,
    year: undefined,
  });
  const list = (url: string, stories: readonly Article[] = []): SitePage =>
    page(url, newestChange(stories.slice(0, listSize), now), stories.length > 0);
  const overviews = ['/', '/archive/', '/tags/', '/tickers/', '/authors/', '/search/'];
  const corrected = publication.articles.filter((article) => article.corrections.length > 0);
  return [
    ...overviews.map((url) => page(url, newest)),
    list('/latest/', publication.articles),
    page('/corrections/', newestChange(corrected, now)),
    page('/sponsors/', undefined),
    page('/feeds/', undefined),
    ...STANDING.map((url) => page(url, undefined)),
    ...Array.from(sections.keys(), (id) => list(sectionUrl(id), bySection.get(id))),
    ...Array.from(authors.keys(), (id) => list(authorUrl(id), byAuthor.get(id))),
    ...Array.from(tags.keys(), (id) => list(tagUrl(id), byTag.get(id))),
    ...Array.from(tickers.keys(), (symbol) => list(tickerUrl(symbol), byTicker.get(symbol))),
    ...datedPages(publication).map(([url, changed]) => page(url, changed)),
  ];
}

/** Archives by section and year, by year and by month, which show all of their stories. */
function datedPages(publication: Publication): [url: string, changed: number][] {
  const { now, timeZone } = publication;
  const pages = new Map<string, number>();
  const note = (url: string, changed: number): void => {
    pages.set(url, Math.max(pages.get(url) ?? 0, changed));
  };
  for (const [month, stories] of publication.byMonth) {
    const changed = newestChange(stories, now) ?? 0;
    note(archiveMonthUrl(month), changed);
    note(archiveYearUrl(month.slice(0, 4)), changed);
  }
  for (const article of publication.articles) {
    const url = sectionYearUrl(article.section, yearOf(article, timeZone));
    note(url, lastChange(article, now));
  }
  return [...pages].sort(([a], [b]) => compare(a, b));
}
