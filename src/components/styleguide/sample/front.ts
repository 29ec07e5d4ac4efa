import type { FrontView } from '../../../publication/view/front.ts';
import { watch } from './calendar.ts';
import { housePromo } from './promo.ts';
import { apple, before, berkshire, picture, russell, sections, teaser, teasers } from './teaser.ts';

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
  watch: [],
};

export const frontOfNone: FrontView = {
  ...frontOfOne,
  edition: undefined,
  lead: undefined,
  latest: [],
};
