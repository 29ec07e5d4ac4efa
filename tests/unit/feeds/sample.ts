import type { FeedSite } from '../../../src/feeds/feed-site.ts';
import type { Article } from '../../../src/publication/article.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import type { RegistryEntries } from '../../../src/publication/publication.ts';
import { feedViews, type FeedView } from '../../../src/publication/view/feed.ts';
import { samplePublication, ZONE } from '../publication/sample.ts';

export const NAMESPACE = 'tag:news.example,2022:';

export const site: FeedSite = {
  name: 'The Paper',
  place: { prefix: '' },
  language: 'en-US',
  timeZone: ZONE,
  siteUrl: 'https://news.example',
  hub: 'https://hub.example/',
  icon: '/icon.png',
  badge: '/badge.png',
};

/** The feed in a folder of a publication of some articles. */
export function sampleFeed(
  articles: readonly Article[],
  url = '/',
  changes: Partial<RegistryEntries> = {},
  size = 30,
): FeedView {
  const publication = samplePublication(articles, changes);
  const subject = feedSubjects(publication).find((entry) => entry.url === url);
  if (subject === undefined) throw new Error(`no feed in ${url}`);
  return feedViews(publication, { size, namespace: NAMESPACE })(subject);
}

export const moment = (at: number) => ({ at, precision: 'minute' as const });
