import { soleUrl } from '../publication/urls.ts';
import { feedForms } from '../publication/feed-forms.ts';
import { feedGroups, type FeedSubject } from '../publication/feed-subject.ts';
import { document, xmlElement } from '../xml/element.ts';
import { absolute } from '../schema/site-address.ts';
import type { FeedSite } from './feed-site.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** Every feed of the site as OPML 2.0, in groups, for feed readers that import lists. */
export function opml(subjects: readonly FeedSubject[], site: FeedSite): string {
  const words = wordsOf(site.language);
  const groups = feedGroups(subjects).map(({ group, members }) =>
    xmlElement(
      'outline',
      { text: words.names[group] },
      ...members.map((subject) => outline(subject, site)),
    ),
  );
  return document(
    xmlElement(
      'opml',
      { version: '2.0' },
      xmlElement('head', {}, xmlElement('title', {}, fill(words.feeds.list, { site: site.name }))),
      xmlElement('body', {}, ...groups),
    ),
  );
}

function outline({ name, url }: FeedSubject, site: FeedSite): ReturnType<typeof xmlElement> {
  const home = absolute(url, site.siteUrl);
  return xmlElement('outline', {
    type: 'rss',
    text: url === soleUrl('front', site.place) ? site.name : name,
    xmlUrl: home + feedForms.rss.file,
    htmlUrl: home,
  });
}
