import type { ChartModel } from '../charts/model.ts';
import type { Article } from '../publication/article.ts';
import { isWithdrawn } from '../publication/change.ts';
import { digestOf } from '../disk/digest.ts';
import { site } from '#site';
import type { Edition } from './edition.ts';

/** Pixels of a chart drawn for feeds. */
export const chartImageSize = { width: 1200, height: 675 } as const;

/** Root-relative address of a chart drawn for feeds: named by what it shows. */
export function chartImageUrl(model: ChartModel): string {
  return `/cards/chart-${digestOf(JSON.stringify(model)).slice(0, 16)}.png`;
}

/** Stories with charts whose text stands in a feed, each once. */
export function chartedStories({ feeds }: Pick<Edition, 'feeds'>): Set<Article> {
  const stories = new Set<Article>();
  for (const { subject } of feeds) {
    for (const article of subject.stories.slice(0, site.feedSize)) {
      if (article.text.data.length > 0 && !isWithdrawn(article)) stories.add(article);
    }
  }
  return stories;
}
