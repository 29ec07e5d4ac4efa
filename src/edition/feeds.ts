import { entryHtml } from '../feeds/entry-html.ts';
import type { FeedSite } from '../feeds/feed-site.ts';
import { memo } from '../memo.ts';
import { feedPrint, type FeedSubject } from '../publication/feed-subject.ts';
import { feedSubjects } from '../publication/feeds.ts';
import { fingerprint } from '../publication/fingerprint.ts';
import { feedViews, type FeedEntry, type FeedView } from '../publication/view/feed.ts';
import { site } from '#site';
import type { Edition } from './edition.ts';
import { feedTexts } from './feed-text.ts';

/** One feed of the edition, for all of its files. */
export interface EditionFeed {
  readonly subject: FeedSubject;
  /** As good as the view for a fingerprint, and cheaper: entries stand in many feeds. */
  readonly key: () => unknown;
  /** Of what that is made of. */
  readonly print: () => string;
  readonly view: () => FeedView;
  readonly htmlOf: (entry: FeedEntry) => string;
}

/** What feeds are made of. */
export type FeedSource = Pick<Edition, 'publication' | 'environment' | 'textOf' | 'prints'>;

type FeedPlace = Pick<Edition, 'environment' | 'publication'>;

/** What feeds say about the publication, at the address of this build. */
export function feedSite({ environment, publication }: FeedPlace): FeedSite {
  return {
    name: site.name,
    language: publication.language,
    place: { prefix: publication.prefix },
    timeZone: site.timeZone,
    siteUrl: environment.siteUrl,
    hub: site.hub,
    icon: '/icon-512.png',
    badge: '/icon-144.png',
  };
}

/** Every feed of an edition. */
export function createFeeds(edition: FeedSource): EditionFeed[] {
  const { publication } = edition;
  const about = feedSite(edition);
  const textOf = feedTexts(edition);
  const htmlOf = (entry: FeedEntry): string => entryHtml(entry, textOf(entry), about);
  const viewOf = feedViews(publication, { size: site.feedSize, namespace: site.feedNamespace });
  const printOf = memo<FeedEntry, string>(fingerprint);
  return feedSubjects(publication).map((subject) => {
    const view = (): FeedView => viewOf(subject);
    const key = (): object => {
      const { entries, ...rest } = view();
      return { ...rest, hub: about.hub, prints: entries.map(printOf) };
    };
    const print = (): string => feedPrint(subject, edition.prints);
    return { subject, key, print, view, htmlOf };
  });
}
