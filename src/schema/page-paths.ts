/**
 * The address of each kind of page, `{…}` for the parts by which its pages differ. A contract
 * (docs/contracts.md). `publication/page-kinds.ts` says of each what it shows and when.
 */
export const pagePaths = {
  front: '/',
  latest: '/latest/',
  search: '/search/',
  tickers: '/tickers/',
  tags: '/tags/',
  'all-series': '/series/',
  authors: '/authors/',
  archive: '/archive/',
  calendar: '/calendar/',
  briefing: '/briefing/',
  'briefing-day': '/briefing/{year}/{month}/{day}/',
  watchlist: '/watchlist/',
  corrections: '/corrections/',
  sponsors: '/sponsors/',
  feeds: '/feeds/',
  section: '/{section}/',
  /** A file of `content/pages`: `/about/`. */
  standing: '/{page}/',
  author: '/authors/{author}/',
  tag: '/tags/{tag}/',
  series: '/series/{series}/',
  /** With the symbol as `symbolPart` makes it: `/tickers/brk.b/`. */
  ticker: '/tickers/{symbol}/',
  'archive-year': '/archive/{year}/',
  'archive-month': '/archive/{year}/{month}/',
  'calendar-year': '/calendar/{year}/',
  'section-year': '/{section}/{year}/',
  article: '/{year}/{month}/{slug}/',
  'not-found': '/404.html',
} as const;

export type PageName = keyof typeof pagePaths;

/** Before the addresses of the lists of a language that is not the first: `/de`, `/pt-br`. */
export const prefixOf = (language: string): string => `/${language.toLowerCase()}`;

/** Names of the parts of an address that differ: `['year', 'month']`. */
export function partNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '');
}

/** Makes addresses of one form; parts in the order of the path, between which slashes stand. */
export function addresses(path: string): (...parts: readonly (string | number)[]) => string {
  const [start = ''] = path.split('{', 1);
  const end = path.slice(Math.max(start.length, path.lastIndexOf('}') + 1));
  return (...parts) => start + parts.join('/') + end;
}

/** First segments of addresses that are the same whatever the content. */
export const ownSegments: readonly string[] = /* @__PURE__ */ wordsIn(1);

/** Words that stand at a place of addresses whatever the content. */
function wordsIn(place: number): string[] {
  const parts = Object.values(pagePaths).map((path: string) => path.split('/')[place] ?? '');
  return [...new Set(parts.filter((part) => /^[a-z]+$/u.test(part)))];
}
