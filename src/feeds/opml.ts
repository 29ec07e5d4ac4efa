import type { FeedGroup, FeedSubject } from '../publication/feeds.ts';
import { document, element } from '../xml/element.ts';
import { absolute, type FeedSite } from './site.ts';

const GROUPS: readonly { readonly group: FeedGroup; readonly name: string }[] = [
  { group: 'site', name: 'Everything' },
  { group: 'section', name: 'Sections' },
  { group: 'author', name: 'Authors' },
  { group: 'tag', name: 'Topics' },
  { group: 'ticker', name: 'Tickers' },
];

/** Every feed of the site as OPML 2.0, in groups, for feed readers that import lists. */
export function opml(subjects: readonly FeedSubject[], site: FeedSite): string {
  const groups = GROUPS.map(({ group, name }) =>
    element(
      'outline',
      { text: name },
      ...subjects
        .filter((subject) => subject.group === group)
        .map((subject) => outline(subject, site)),
    ),
  );
  return document(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, `${site.name}: feeds`)),
      element('body', {}, ...groups.filter((group) => group.children.length > 0)),
    ),
  );
}

function outline({ name, url }: FeedSubject, site: FeedSite): ReturnType<typeof element> {
  const home = absolute(url, site.siteUrl);
  return element('outline', {
    type: 'rss',
    text: url === '/' ? site.name : name,
    xmlUrl: `${home}feed.xml`,
    htmlUrl: home,
  });
}
