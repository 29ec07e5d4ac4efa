import type { PricesView } from '../../../publication/view/prices.ts';
import { site } from '#site';
import type {
  AuthorView,
  LatestView,
  Listing,
  SectionView,
  SeriesView,
  TagView,
  TickerView,
} from '../../../publication/view/listing.ts';
import type { SectionYearView } from '../../../publication/view/section-year.ts';
import { tickerDates } from './calendar.ts';
import { apple, berkshire, markets, russell, teasers } from './teaser.ts';

const years = [2024, 2023, 2022, 2021].map((year, index) => ({
  name: String(year),
  url: '/styleguide/section-year/',
  sectionId: 'markets',
  count: 1204 - index * 300,
}));
const tickers = [russell, apple, berkshire].map((ticker, index) => ({
  ...ticker,
  count: 40 - index * 9,
}));
const topics = ['Interest rates', 'Inflation', 'Elections'].map((name, index) => ({
  name,
  url: '/styleguide/tag/',
  count: 48 - index * 9,
}));

function listing(name: string, count: number, total = count): Listing {
  return {
    url: '/styleguide/section/',
    name,
    description: 'Shares, bonds, currencies and commodities, and what moved them.',
    stories: teasers(count),
    total,
    feed: { name, url: '/styleguide/section/' },
  };
}

export const section: SectionView = {
  ...listing('Markets', 12, 3904),
  tags: topics,
  tickers,
  years,
};
export const sectionOfOne: SectionView = {
  ...listing('Policy', 1),
  tags: topics.slice(0, 1),
  tickers: [],
  years: years.slice(0, 1),
};
export const sectionOfNone: SectionView = {
  ...listing('Companies', 0),
  tags: [],
  tickers: [],
  years: [],
};
export const sectionOfMany: SectionView = {
  ...listing('Economy', 500),
  tags: topics,
  tickers,
  years,
};
export const latest: LatestView = { ...listing('Latest', 20, 9000), years };
export const tag: TagView = { ...listing('Small caps', 8), related: topics, tickers, years };

export const series: SeriesView = { ...listing('How a bond works', 4), parts: [1, 2, 3, 4] };

/** Of no instrument: a line that rises, falls and rises. */
const closes = Array.from({ length: 500 }, (_, at) => 100 + 20 * Math.sin(at / 60) + (at % 7));
const days = closes.map((_, at) => new Date(Date.UTC(2023, 2, 1 + at)).toISOString().slice(0, 10));
const [first, last] = [
  { day: '2023-03-01', close: 100 },
  { day: days.at(-1) ?? '', close: closes.at(-1) ?? 0 },
];
const samplePrices: PricesView = {
  ...{ days, closes, decimals: 2, first, last },
  lowest: { day: days[282] ?? '', close: closes[282] ?? 0 },
  highest: { day: days[97] ?? '', close: closes[97] ?? 0 },
  marked: days.filter((_, at) => at % 90 === 40),
  years: [last, { day: '2023-12-31', close: closes[305] ?? 0 }],
};

export const ticker: TickerView = {
  ...listing('Berkshire Hathaway Inc. Class B', 6),
  description: 'Insurance, railways, energy and a portfolio of shares, run from Omaha.',
  symbol: 'BRK.B',
  type: 'equity',
  exchange: 'XNYS',
  formerly: ['BRKB'],
  website: 'https://www.berkshirehathaway.com/',
  coverage: Array.from({ length: 60 }, (_, index) => ({
    month: `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    count: (index * 7) % 11,
  })),
  events: tickerDates,
  prices: samplePrices,
  related: tickers,
  tags: topics,
  years,
};

export const author: AuthorView = {
  ...listing('Markets Desk', 6),
  description: 'Follows prices and the people who set them, from the opening to the close.',
  type: 'desk',
  role: 'Markets',
  website: site.url,
  email: site.publisher.email,
  holdings: [russell, apple],
  sections: [{ ...markets, count: 900 }],
  years,
};

export const sectionYear: SectionYearView = {
  url: '/styleguide/section-year/',
  sectionId: 'markets',
  section: markets,
  year: 2024,
  total: 31,
  months: [
    { month: '2024-07', stories: teasers(10) },
    { month: '2024-06', stories: teasers(1) },
    { month: '2024-05', stories: teasers(20) },
  ],
  years,
};
