import type { FrontView } from '../../../publication/view/front.ts';
import type { FigureView } from '../../../publication/view/figures.ts';
import { watch } from './calendar.ts';
import { housePromo } from './promo.ts';
import { apple, before, berkshire, picture, russell, sections, teaser, teasers } from './teaser.ts';

const figure = (name: string, value: number, unit: string, date: string): FigureView => ({
  ...{ name, value, unit, date, decimals: Number.isInteger(value) ? 0 : 2 },
  url: '/styleguide/article/',
  change: undefined,
});

const STRIP_SIZES = [5, 5, 1, 2, 3];

export const front: FrontView = {
  edition: before(0),
  breaking: {
    text: 'Fed cuts its target by half a point, the first cut since 2020',
    url: '/styleguide/article/',
  },
  lead: teaser(0, { cover: picture(), kind: 'analysis' }),
  picks: [teaser(1), teaser(4, { kind: 'explainer' }), teaser(5), teaser(9)],
  strips: sections.map((section, index) => ({
    section,
    isOpinion: index === sections.length - 1,
    stories: teasers(10)
      .slice(index, index + (STRIP_SIZES[index] ?? 4))
      .map((story, place) => ({
        ...story,
        cover: place === 0 && index % 2 === 0 ? picture() : undefined,
      })),
  })),
  latest: teasers(8),
  mostCovered: {
    tickers: [russell, apple, berkshire].map((ticker, index) => ({
      ...ticker,
      count: 1204 - index * 397,
    })),
    tags: ['Interest rates', 'Inflation', 'Small caps', 'Elections'].map((name, index) => ({
      name,
      url: '/styleguide/tag/',
      count: 48 - index * 9,
    })),
  },
  promo: housePromo,
  figures: [
    figure('Fed funds, upper bound', 5, 'percent', '2024-09-18'),
    figure('Consumer prices, year on year', 2.5, 'percent', '2024-08'),
    figure('Nonfarm payrolls, thousands', -1142, 'number', '2024-08'),
    { ...figure('Apple', 216.79, 'USD', '2024-09-17'), change: 0.0022 },
    figure('Debt of the United States', 35_300_000_000_000, 'USD', '2024'),
  ],
  watch,
};

export const frontWithoutPictures: FrontView = {
  ...front,
  breaking: undefined,
  promo: undefined,
  lead: teaser(9),
  strips: front.strips.map(({ stories, ...strip }) => ({
    ...strip,
    stories: stories.map((story) => ({ ...story, cover: undefined })),
  })),
};

export const frontOfOne: FrontView = {
  edition: before(0),
  breaking: undefined,
  lead: teaser(8),
  picks: [],
  strips: [],
  latest: [teaser(8)],
  mostCovered: { tickers: [], tags: [] },
  promo: undefined,
  figures: [],
  watch: [],
};

export const frontOfNone: FrontView = {
  ...frontOfOne,
  edition: undefined,
  lead: undefined,
  latest: [],
};
