import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { feedForms } from '../publication/feed-forms.ts';
import type { FeedEntry, FeedView } from '../publication/view/feed.ts';
import { pagePaths } from '../schema/page-paths.ts';
import { xmlElement, legalText, serialiseXml, type XmlElement } from '../xml/element.ts';
import { isoInZone } from '../time/zone.ts';
import { absolute, type FeedSite } from './feed-site.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** Pixels of the channel's image: RSS 2.0 allows 144 at most. */
const BADGE = 144;
/** Minutes for which a reader's program may keep the feed. */
const TTL = 30;

/**
 * A feed as RSS 2.0 in the profile of the RSS Advisory Board, with full content
 * (`content:encoded`), `atom:link`, `atom:updated`, `dc:creator` and `media:content`.
 *
 * Depends on nothing but its arguments: `lastBuildDate` is the newest change of its subject,
 * so that a feed in which nothing changed has the same bytes.
 *
 * @param htmlOf content of an entry, as `entryHtml` makes it.
 */
export async function rss(
  view: FeedView,
  htmlOf: (entry: FeedEntry) => string,
  site: FeedSite,
): Promise<string> {
  const text = await getRssString({
    title: legalText(feedTitle(view, site)),
    description: legalText(view.description),
    site: absolute(view.url, site.siteUrl),
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      content: 'http://purl.org/rss/1.0/modules/content/',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    items: view.entries.map((entry, index) => item(entry, index, htmlOf(entry), site)),
    customData: '<more>channel</more>',
  });
  const more = (place: string): string =>
    (place === 'channel' ? channelMore(view, site) : itemMore(view.entries[Number(place)], site))
      .map(serialiseXml)
      .join('');
  const whole = text.replace(/<more>(channel|\d+)<\/more>/gu, (_, place: string) => more(place));
  return `${whole.replaceAll('<item>', '\n<item>')}\n`;
}

/** `The Counting House: Market News`; the site's own feed bears its name alone. */
export function feedTitle(view: FeedView, site: FeedSite): string {
  return view.url === '/'
    ? site.name
    : fill(wordsOf(site.language).feeds.title, { site: site.name, feed: view.name });
}

/**
 * The item as `@astrojs/rss` writes it. What that has no field for is marked by `more`:
 * its own `customData` is read as XML and written anew, which turns a tag named `1.50`
 * into a number. Escaped text cannot hold the mark.
 */
function item(entry: FeedEntry, index: number, html: string, site: FeedSite): RSSFeedItem {
  return {
    title: legalText(entry.title),
    link: absolute(entry.url, site.siteUrl),
    description: legalText(entry.description),
    pubDate: new Date(entry.published),
    content: legalText(html),
    customData: `<guid isPermaLink="false">${entry.identity}</guid><more>${index}</more>`,
  };
}

function channelMore(view: FeedView, site: FeedSite): XmlElement[] {
  const home = absolute(view.url, site.siteUrl);
  return [
    xmlElement('language', {}, site.language),
    ...(view.changed === undefined
      ? []
      : [xmlElement('lastBuildDate', {}, new Date(view.changed).toUTCString())]),
    xmlElement('ttl', {}, String(TTL)),
    xmlElement(
      'image',
      {},
      xmlElement('url', {}, absolute(site.badge, site.siteUrl)),
      xmlElement('title', {}, feedTitle(view, site)),
      xmlElement('link', {}, home),
      xmlElement('width', {}, String(BADGE)),
      xmlElement('height', {}, String(BADGE)),
    ),
    xmlElement('atom:link', {
      href: home + feedForms.rss.file,
      rel: 'self',
      type: feedForms.rss.type,
    }),
    ...(site.hub === undefined ? [] : [xmlElement('atom:link', { href: site.hub, rel: 'hub' })]),
  ];
}

function itemMore(entry: FeedEntry | undefined, site: FeedSite): XmlElement[] {
  if (entry === undefined) return [];
  const { story, section, tags, tickers, label, published, changed } = entry;
  const cover = story?.cover;
  return [
    ...(changed === published
      ? []
      : [xmlElement('atom:updated', {}, isoInZone(changed, site.timeZone))]),
    ...entry.authors.map((author) => xmlElement('dc:creator', {}, author.name)),
    xmlElement('category', {}, section.name),
    ...(label === undefined ? [] : [xmlElement('category', {}, label)]),
    ...tags.map((tag) => xmlElement('category', {}, tag.name)),
    ...tickers.map(({ symbol, exchange }) =>
      xmlElement(
        'category',
        { domain: absolute(pagePaths.tickers, site.siteUrl) },
        exchange === undefined ? symbol : `${exchange}:${symbol}`,
      ),
    ),
    ...(cover === undefined
      ? []
      : [
          xmlElement(
            'media:content',
            {
              url: absolute(cover.fallback.url, site.siteUrl),
              medium: 'image',
              type: cover.fallback.url.endsWith('.png') ? 'image/png' : 'image/jpeg',
              width: String(cover.fallback.width),
            },
            xmlElement('media:description', { type: 'plain' }, cover.alt),
            cover.credit === undefined ? undefined : xmlElement('media:credit', {}, cover.credit),
          ),
        ]),
  ];
}
