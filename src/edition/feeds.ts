import { entryHtml } from '../feeds/entryHtml.ts';
import type { FeedSite } from '../feeds/site.ts';
import { feedSubjects } from '../publication/feeds.ts';
import { fingerprint } from '../publication/fingerprint.ts';
import { feedView, type FeedEntry, type FeedView } from '../publication/view/feed.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';
import { feedText } from './feedText.ts';
import { planned } from './plan.ts';

/** One feed of the edition and how the content of its entries is made. */
export interface EditionFeed {
  readonly view: FeedView;
  readonly site: FeedSite;
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
    icon: '/icon-192.png',
  };
}

/**
 * Folders whose feed must be written, without slashes at the ends; `undefined` for the
 * root, as Astro has it.
 *
 * @param file of the feed: `feed.xml` or `feed.json`.
 */
export function feedFolders(edition: Edition, file: string): (string | undefined)[] {
  return planned(
    edition.plan,
    subjectsByUrl(edition).values(),
    ({ url }) => `${url}${file}`,
    (subject) => printsOf(viewOf(subject, edition)),
  ).map(({ url }) => (url === '/' ? undefined : url.slice(1, -1)));
}

/**
 * The feed that stands in a folder.
 *
 * @throws Error when there is none.
 */
export function feedIn(folder: string | undefined, edition: Edition): EditionFeed {
  const url = folder === undefined ? '/' : `/${folder}/`;
  const subject = subjectsByUrl(edition).get(url);
  if (subject === undefined) throw new Error(`there is no feed in "${url}"`);
  const about = feedSite(edition);
  return {
    view: viewOf(subject, edition),
    site: about,
    htmlOf: (entry) => entryHtml(entry, feedText(entry, edition), about),
  };
}

function viewOf(subject: Subject, edition: Edition): FeedView {
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

type Subject = ReturnType<typeof feedSubjects>[number];

const indexed = new WeakMap<Edition, ReadonlyMap<string, Subject>>();

function subjectsByUrl(edition: Edition): ReadonlyMap<string, Subject> {
  let subjects = indexed.get(edition);
  if (subjects === undefined) {
    subjects = new Map(feedSubjects(edition.publication).map((subject) => [subject.url, subject]));
    indexed.set(edition, subjects);
  }
  return subjects;
}
