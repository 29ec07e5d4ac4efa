import { feedForms } from '../publication/feed-forms.ts';
import type { FeedGroup, FeedSubject } from '../publication/feeds.ts';
import { document, xmlElement } from '../xml/element.ts';
import { absolute, type FeedSite } from './feed-site.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** Groups in their order, by what they are called in `Words.names`. */
const GROUPS: Readonly<
  Record<FeedGroup, 'everything' | `${Exclude<FeedGroup, 'site' | 'tag'>}s` | 'topics'>
> = {
  site: 'everything',
  section: 'sections',
  author: 'authors',
  tag: 'topics',
  ticker: 'tickers',
};

/** Every feed of the site as OPML 2.0, in groups, for feed readers that import lists. */
export function opml(subjects: readonly FeedSubject[], site: FeedSite): string {
  const words = wordsOf(site.language);
  const groups = Object.entries(GROUPS).map(([group, name]) =>
    xmlElement(
      'outline',
      { text: words.names[name] },
      ...subjects
        .filter((subject) => subject.group === group)
        .map((subject) => outline(subject, site)),
    ),
  );
  return document(
    xmlElement(
      'opml',
      { version: '2.0' },
      xmlElement('head', {}, xmlElement('title', {}, fill(words.feeds.list, { site: site.name }))),
      xmlElement('body', {}, ...groups.filter((group) => group.children.length > 0)),
    ),
  );
}

function outline({ name, url }: FeedSubject, site: FeedSite): ReturnType<typeof xmlElement> {
  const home = absolute(url, site.siteUrl);
  return xmlElement('outline', {
    type: 'rss',
    text: url === '/' ? site.name : name,
    xmlUrl: home + feedForms.rss.file,
    htmlUrl: home,
  });
}
