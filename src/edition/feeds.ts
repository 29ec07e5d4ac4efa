import { entryHtml } from '../feeds/entry-html.ts';
import type { FeedSite } from '../feeds/feed-site.ts';
import { feedSubjects, type FeedSubject } from '../publication/feeds.ts';
import { fingerprint } from '../publication/fingerprint.ts';
import { feedView, type FeedEntry, type FeedView } from '../publication/view/feed.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';
import { feedText } from './feed-text.ts';

/** One feed of the edition, for both of its files. */
export interface EditionFeed {
  /** Root-relative folder of the files, with slashes at both ends. */
  readonly url: string;
  /** As good as the view for a fingerprint, and cheaper: entries stand in many feeds. */
  readonly key: () => unknown;
  readonly view: () => FeedView;
  readonly htmlOf: (entry: FeedEntry) => string;
}

/** What feeds say about the publication, at the address of this build. */
export function feedSite(edition: Edition): FeedSite {
  return {
    name: site.name,
    language: site.language,
    timeZone: site.timeZone,
    siteUrl: edition.environment.siteUrl,
    hub: site.hub,
    icon: '/icon-512.png',
    badge: '/icon-144.png',
  };
}

/** Every feed of the edition. */
export function editionFeeds(edition: Edition): EditionFeed[] {
  const about = feedSite(edition);
  const htmlOf = (entry: FeedEntry): string => entryHtml(entry, feedText(entry, edition), about);
  return feedSubjects(edition.publication).map((subject) => {
    const view = (): FeedView => viewOf(subject, edition);
    return { url: subject.url, key: () => printsOf(view()), view, htmlOf };
  });
}

function viewOf(subject: FeedSubject, edition: Edition): FeedView {
  const options = { size: site.feedSize, namespace: site.feedNamespace };
  return feedView(subject, edition.publication, options);
}

/** The view with fingerprints for entries: those stand in many feeds, so each is kept. */
function printsOf({ entries, ...view }: FeedView): object {
  const prints = entries.map((entry) => {
    const print = printed.get(entry) ?? fingerprint(entry);
    printed.set(entry, print);
    return print;
  });
  return { ...view, prints };
}

const printed = new WeakMap<FeedEntry, string>();
