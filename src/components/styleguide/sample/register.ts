import { site } from '#site';
import type {
  ArchiveMonthView,
  ArchiveView,
  ArchiveYear,
  ArchiveYearView,
} from '../../../publication/view/archive.ts';
import type {
  AuthorsView,
  AllSeriesView,
  TagsView,
  TickersView,
} from '../../../publication/view/directory.ts';
import type {
  CorrectionsView,
  ExpiredView,
  FeedsView,
  SponsorsView,
} from '../../../publication/view/register.ts';
import type { SearchView } from '../../../publication/view/search.ts';
import type { WatchlistView } from '../../../publication/view/watchlist.ts';
import { article, oldArticle, withdrawnArticle } from './article.ts';
import {
  apple,
  before,
  berkshire,
  longTitle,
  markets,
  russell,
  sections,
  teasers,
} from './teaser.ts';

const story = { name: article.title, url: article.url };

function year(number: number, size: number): ArchiveYear {
  const months = Array.from({ length: 12 }, (_, index) => {
    const count = (index * 37 * size) % 211;
    return {
      month: `${number}-${String(index + 1).padStart(2, '0')}`,
      count,
      url: count === 0 ? undefined : '/styleguide/archive-month/',
    };
  });
  return {
    year: number,
    name: String(number),
    url: '/styleguide/archive-year/',
    count: months.reduce((sum, month) => sum + month.count, 0),
    months,
  };
}

export const archive: ArchiveView = {
  total: 12_904,
  years: [2024, 2023, 2022, 2021, 2020].map((number, index) => year(number, 5 - index)),
};
export const archiveYear: ArchiveYearView = {
  year: year(2024, 3),
  sections: sections.map((section, index) => ({ ...section, count: 400 - index * 70 })),
  previous: { name: '2023', url: '/styleguide/archive-year/' },
  next: undefined,
};
export const archiveMonth: ArchiveMonthView = {
  url: '/styleguide/archive-month/',
  month: '2024-07',
  total: 33,
  days: [
    { day: '2024-07-17', stories: teasers(10) },
    { day: '2024-07-16', stories: teasers(1) },
    { day: '2024-07-15', stories: teasers(22) },
  ],
  year: { name: '2024', url: '/styleguide/archive-year/' },
  previous: { name: 'June 2024', url: '/styleguide/archive-month/' },
  next: { name: 'August 2024', url: '/styleguide/archive-month/' },
};

export const tags: TagsView = {
  tags: ['Bonds', 'Commodities', 'Elections', 'Inflation', 'Interest rates', 'Small caps'].map(
    (name, index) => ({
      name,
      url: '/styleguide/tag/',
      count: 3 + index * 311,
      description: 'What it is, in one plain sentence that may well run over two lines.',
    }),
  ),
};
export const allSeries: AllSeriesView = {
  series: tags.tags.map((tag) => ({ ...tag, url: '/styleguide/series/' })),
};
export const tickers: TickersView = {
  groups: [
    {
      type: 'equity',
      tickers: [
        { ...apple, count: 1204, exchange: 'XNAS' },
        { ...berkshire, count: 80, exchange: 'XNYS' },
      ],
    },
    { type: 'index', tickers: [{ ...russell, count: 3, exchange: undefined }] },
  ],
};
export const authors: AuthorsView = {
  authors: ['Markets Desk', 'Policy Desk', 'Companies Desk', 'Data Desk', 'Explainers'].map(
    (name, index) => ({
      name,
      url: '/styleguide/author/',
      count: index * 311,
      role: 'Desk',
      bio: 'Follows prices and the people who set them, from the opening to the close.',
    }),
  ),
};

export const corrections: CorrectionsView = {
  corrections: [
    ...withdrawnArticle.corrections.map((correction) => ({ ...correction, story })),
    ...oldArticle.corrections.map((correction) => ({
      ...correction,
      story: { name: longTitle, url: story.url },
    })),
  ],
  feed: { name: 'Corrections', url: '/corrections/' },
};

export const sponsors: SponsorsView = {
  promos: [
    {
      id: 'sample',
      sponsor: 'Example Sponsor (sample)',
      headline: 'A sample of a paid message',
      url: 'https://sponsor.example/',
      kind: 'paid',
      starts: before(9000),
      ends: before(-9000),
      state: 'running',
      payment: { by: 'Example Sponsor LLC', terms: '$5,000 in cash for seven days.' },
    },
    {
      id: 'feeds',
      sponsor: site.name,
      headline: 'Every story in your feed reader',
      url: '/feeds/',
      kind: 'house',
      starts: before(90_000),
      ends: before(9000),
      state: 'over',
      payment: undefined,
    },
  ],
  stories: [
    {
      story,
      date: before(0),
      sponsor: { name: 'Example Sponsor (sample)', url: 'https://sponsor.example/' },
      payment: { by: undefined, terms: undefined },
    },
  ],
};

export const feeds: FeedsView = {
  groups: [
    { name: 'Everything', feeds: [{ name: site.name, url: '/' }] },
    { name: 'Sections', feeds: sections },
    { name: 'Tickers', feeds: [apple, berkshire, russell] },
  ],
  calendars: [{ name: 'Calendar', url: '/calendar.ics' }],
  opml: '/feeds.opml',
};

export const watchlist: WatchlistView = {
  feeds: '/feeds/',
  opml: '/feeds.opml',
  timeZone: 'UTC',
  suggested: [
    { id: 'tags/inflation', name: 'Inflation' },
    { id: 'tickers/aapl', name: 'Apple (AAPL)' },
  ],
};

export const search: SearchView = {
  indexed: true,
  newest: teasers(5),
  topics: tags.tags,
  years: archive.years,
  ways: [{ name: 'the archive', url: '/archive/' }],
  filters: ['section', 'kind', 'ticker', 'tag', 'author', 'year'],
  kinds: ['news', 'analysis'],
};
export const expired: ExpiredView = {
  url: '/styleguide/expired/',
  title: article.title,
  section: markets,
  published: before(90_000),
  expired: before(0),
};
