/** One address of every page type, and of every state a story can be in. */
export const pageTypes = {
  front: '/',
  'news with chart and table': '/2024/07/small-caps-rotation/',
  'corrected news': '/2023/03/silicon-valley-bank/',
  explainer: '/2026/11/the-yield-curve/',
  'story with notes': '/2026/11/what-an-index-is/',
  live: '/2024/09/fed-half-point-live/',
  sponsored: '/2026/11/sample-sponsored/',
  withdrawn: '/2024/11/election-year-returns/',
  expired: '/2024/11/thanksgiving-hours/',
  section: '/markets/',
  'section and year': '/markets/2024/',
  tag: '/tags/interest-rates/',
  ticker: '/tickers/spx/',
  author: '/authors/markets-desk/',
  latest: '/latest/',
  tags: '/tags/',
  tickers: '/tickers/',
  authors: '/authors/',
  archive: '/archive/',
  'archive year': '/archive/2024/',
  'archive month': '/archive/2024/11/',
  corrections: '/corrections/',
  sponsors: '/sponsors/',
  feeds: '/feeds/',
  search: '/search/',
  about: '/about/',
  standards: '/standards/',
  privacy: '/privacy/',
  'not found': '/404.html',
} as const;

/** The stories among them that can be read. */
export const stories = Object.values(pageTypes).filter(
  (path) => /^\/\d{4}\//u.test(path) && path !== pageTypes.expired,
);
