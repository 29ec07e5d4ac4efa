import type { PageName } from '../../schema/page-paths.ts';

/** States of each kind of page that the style guide shows; '' is the ordinary one. */
const states: Readonly<Record<PageName, readonly string[]>> = {
  front: ['', 'no-pictures', 'one', 'empty'],
  article: ['', 'old', 'sponsored', 'withdrawn', 'live', 'bare', 'expired'],
  section: ['', 'one', 'empty', 'many'],
  'section-year': [''],
  latest: [''],
  tag: [''],
  series: [''],
  ticker: [''],
  author: [''],
  tags: [''],
  'all-series': [''],
  tickers: [''],
  authors: [''],
  archive: [''],
  'archive-year': [''],
  'archive-month': [''],
  calendar: ['', 'over'],
  'calendar-year': [''],
  briefing: [''],
  'briefing-day': [''],
  watchlist: [''],
  corrections: [''],
  sponsors: [''],
  feeds: [''],
  search: [''],
  'not-found': [''],
  // Texts alone, in the layout that the editor of each sees.
  standing: [],
};

/** Pages of the style guide, by the last part of their address. */
export const samples: readonly string[] = Object.entries(states).flatMap(([kind, of]) =>
  of.map((state) => (state === '' ? kind : `${kind}-${state}`)),
);
