import type { BriefingView, BriefingsView } from '../../../publication/view/briefing.ts';
import { withdrawnArticle } from './article.ts';
import { calendar } from './calendar.ts';
import { before, longTitle, teasers } from './teaser.ts';

const feed = { name: 'Briefing', url: '/briefing/' };
const url = '/styleguide/briefing-day/';

export const briefing: BriefingView = {
  url,
  title: 'Briefing of July 17, 2024',
  date: 'July 17, 2024',
  stories: teasers(4),
  description: longTitle,
  corrections: withdrawnArticle.corrections.map((correction) => ({
    ...correction,
    story: { name: longTitle, url: '/styleguide/article/' },
  })),
  due: calendar.ahead.flatMap(({ events }) => events),
  feed,
  previous: { name: 'July 16, 2024', url },
  next: undefined,
};

export const briefings: BriefingsView = {
  url: '/styleguide/briefing/',
  feed,
  days: [1, 2000, 5000].map((minutes, index) => ({
    name: 'July 17, 2024',
    url,
    date: before(minutes),
    count: 1 + index * 3,
    headline: longTitle,
  })),
};
