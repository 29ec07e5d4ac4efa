import type { ArticleView, CorrectionView } from '../../../publication/view/article.ts';
import { housePromo, paidPromo } from './promo.ts';
import {
  apple,
  before,
  berkshire,
  longTitle,
  markets,
  picture,
  russell,
  shortTitle,
  teasers,
} from './teaser.ts';

const correction: CorrectionView = {
  date: before(-1500),
  note: 'An earlier version of this story gave the gain as 15%. It was about 12%.',
  grade: 'correction',
};
const clarification: CorrectionView = {
  date: before(-3000),
  note: 'This story has been changed to say that the index is rebalanced once a year, in June.',
  grade: 'clarification',
};
const withdrawal: CorrectionView = {
  date: before(-4000),
  note: 'The paper has withdrawn this story because the figures it rested on were of the wrong month.',
  grade: 'withdrawal',
};

export const article: ArticleView = {
  id: '2024/07/story',
  url: '/styleguide/article/',
  title: 'Small-company shares climb to their highest since early 2022',
  description:
    'Traders now hold a cut in September for certain, and the companies with the most debt at floating rates have the most to gain.',
  section: markets,
  kind: 'analysis',
  published: before(0),
  updated: before(-95),
  authors: [
    {
      name: 'Markets Desk',
      url: '/styleguide/author/',
      type: 'desk',
      role: 'Markets',
    },
    { name: 'Data Desk', url: '/styleguide/author/', type: 'desk', role: 'Data' },
  ],
  tickers: [russell, apple, berkshire],
  since: [
    {
      ticker: berkshire,
      before: { day: '2024-07-16', close: 100 },
      last: { day: '2024-12-31', close: 96.5 },
      change: -0.035,
      decimals: 2,
    },
  ],
  tags: ['Small caps', 'Interest rates', 'Elections'].map((name) => ({
    name,
    url: '/styleguide/tag/',
  })),
  cover: picture(),
  hasTypeCover: false,
  readingMinutes: 4,
  words: 840,
  ageYears: 0,
  corrections: [clarification],
  withdrawn: undefined,
  disclosures: ['The desk’s editor holds a fund that tracks the index.'],
  sources: [
    { title: 'Consumer Price Index, June 2024', url: 'https://www.bls.gov/' },
    { title: 'Interview with the desk, July 15, 2024', url: undefined },
  ],
  sponsor: undefined,
  coverage: undefined,
  promo: housePromo,
  related: teasers(5),
  series: undefined,
  within: markets,
  previous: { name: shortTitle, url: '/styleguide/article/' },
  next: { name: longTitle, url: '/styleguide/article/' },
  canonical: undefined,
  translationOf: undefined,
  versions: [],
  state: 'published',
  resources: {
    digest: '',
    pictures: { 'chart.png': picture() },
    files: {
      'talk.mp3': {
        url: '/media/talk.mp3',
        label: 'MP3, 3.1 MB',
        media: 'audio/mpeg',
        bytes: 3_100_000,
      },
    },
    recordings: [],
    tickers: {},
    waiting: [],
    promos: { sample: paidPromo },
  },
};

export const oldArticle: ArticleView = {
  ...article,
  series: { name: 'How a bond works', url: '/styleguide/series/', part: 3 },
  within: { name: 'How a bond works', url: '/styleguide/series/' },
  title: longTitle,
  kind: 'news',
  ageYears: 3,
  cover: undefined,
  corrections: [clarification, correction],
  updated: undefined,
  next: undefined,
};

export const sponsoredArticle: ArticleView = {
  ...article,
  title: shortTitle,
  kind: 'sponsored',
  sponsor: {
    name: 'Example Sponsor (sample)',
    url: 'https://sponsor.example/',
    paidBy: 'Example Sponsor LLC',
    compensation: '$5,000 in cash for seven days',
  },
  corrections: [],
  promo: undefined,
};

export const withdrawnArticle: ArticleView = {
  ...article,
  kind: 'news',
  cover: undefined,
  corrections: [withdrawal],
  withdrawn: withdrawal,
  disclosures: [],
  sources: [],
};

export const liveArticle: ArticleView = {
  ...article,
  title: 'Fed decision, September 2024: as it happened',
  kind: 'live',
  cover: undefined,
  coverage: { starts: before(60), ends: before(0), state: 'over' },
  corrections: [],
};

/** A draft with as little as an article may have. */
export const bareArticle: ArticleView = {
  ...article,
  title: shortTitle,
  kind: 'news',
  state: 'draft',
  updated: undefined,
  authors: article.authors.slice(0, 1),
  tickers: [],
  tags: article.tags.slice(0, 1),
  cover: undefined,
  corrections: [],
  disclosures: [],
  sources: [],
  promo: undefined,
  related: [],
  previous: undefined,
  next: undefined,
};
