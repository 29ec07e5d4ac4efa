import type { PageName } from '../src/schema/page-paths.ts';

/** The states that a story can be in, and what it can hold. */
const articles = {
  'news with chart and table': '/2024/07/small-mills-lead/',
  'corrected news': '/2023/03/a-count-of-looms/',
  explainer: '/2026/11/how-a-bond-is-priced/',
  'story with notes': '/2026/11/notes-on-an-index/',
  'every mark of text': '/2026/11/marks-of-text/',
  live: '/2024/09/fed-half-point-live/',
  sponsored: '/2026/11/sample-sponsored/',
  withdrawn: '/2024/11/mixed-columns/',
  expired: '/2024/11/fair-week-hours/',
} as const;

/** A live story whose coverage runs at the instant of the tests. */
export const running = '/2026/12/live-decision/';

/** One address of every other kind of page. */
const others = {
  front: '/',
  section: '/markets/',
  'section-year': '/markets/2024/',
  tag: '/tags/interest-rates/',
  series: '/series/from-price-to-index/',
  ticker: '/tickers/tl20/',
  author: '/authors/markets-desk/',
  latest: '/latest/',
  tags: '/tags/',
  'all-series': '/series/',
  tickers: '/tickers/',
  authors: '/authors/',
  archive: '/archive/',
  'archive-year': '/archive/2024/',
  'archive-month': '/archive/2024/11/',
  calendar: '/calendar/',
  'calendar-year': '/calendar/2026/',
  briefing: '/briefing/',
  'briefing-day': '/briefing/2024/07/17/',
  watchlist: '/watchlist/',
  corrections: '/corrections/',
  sponsors: '/sponsors/',
  feeds: '/feeds/',
  search: '/search/',
  standing: '/about/',
  'not-found': '/404.html',
} as const satisfies Readonly<Record<Exclude<PageName, 'article'>, string>>;

export const pageTypes = { ...articles, ...others } as const;

/** The stories that can be read. */
export const stories: readonly string[] = Object.values(articles).filter(
  (path) => path !== articles.expired,
);
