import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { feedForms } from '../publication/feed-forms.ts';
import type { FeedEntry, FeedView } from '../publication/view/feed.ts';
import { soleUrl } from '../publication/urls.ts';
import { xmlElement, legalText, serialiseXml, type XmlElement } from '../xml/element.ts';
import { isoInZone } from '../time/zone.ts';
import { absolute } from '../schema/site-address.ts';
import type { FeedSite } from './feed-site.ts';
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
    items: view.entries.map((entry) => item(entry, htmlOf(entry), site)),
    customData: customData(channelMore(view, site)),
  });
  return `${text}\n`;
}

/** `The Paper: Market News`; the site's own feed bears its name alone. */
export function feedTitle(view: FeedView, site: FeedSite): string {
  return view.url === soleUrl('front', site.place)
    ? site.name
    : fill(wordsOf(site.language).feeds.title, { site: site.name, feed: view.name });
}

function item(entry: FeedEntry, html: string, site: FeedSite): RSSFeedItem {
  return {
    title: legalText(entry.title),
    link: absolute(entry.url, site.siteUrl),
    description: legalText(entry.description),
    pubDate: new Date(entry.published),
    content: legalText(html),
    ...enclosure(entry, site),
    customData: customData(itemMore(entry, site)),
  };
}

/** What a program for podcasts plays: the first sound of a story, since RSS has room for one. */
function enclosure({ story }: FeedEntry, site: FeedSite): Pick<RSSFeedItem, 'enclosure'> {
  const audio = story?.resources.recordings.find(({ kind }) => kind === 'audio');
  if (audio === undefined) return {};
  const { url, bytes, media } = audio;
  return { enclosure: { url: absolute(url, site.siteUrl), length: bytes, type: media } };
}

/**
 * Elements as `@astrojs/rss` takes those that it has no field for: as XML, which it reads and
 * writes anew.
 */
function customData(elements: readonly XmlElement[]): string {
  return elements.map((each) => serialiseXml(each, verbatim)).join('');
}

/**
 * Text that comes through that reading as it is. A tag named `1.50` would be read as a number
 * and written `1.5`; sections are read one by one, so each of its characters is one.
 */
function verbatim(text: string): string {
  const isNumber = !Number.isNaN(Number(text.replace(/^[-+]/u, '')));
  const parts = legalText(text).split(isNumber ? /(?:)/u : /(?<=\])(?=\]>)/u);
  return ['', ...parts].map((part) => `<![CDATA[${part}]]>`).join('');
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

function itemMore(entry: FeedEntry, site: FeedSite): XmlElement[] {
  const { story, section, tags, tickers, label, published, changed } = entry;
  const cover = story?.cover;
  return [
    xmlElement('guid', { isPermaLink: 'false' }, entry.identity),
    ...(changed === published
      ? []
      : [xmlElement('atom:updated', {}, isoInZone(changed, site.timeZone))]),
    ...entry.versions
      .filter(({ url }) => url !== entry.url)
      .map(({ language, url }) =>
        xmlElement('atom:link', {
          href: absolute(url, site.siteUrl),
          rel: 'alternate',
          hreflang: language,
          type: 'text/html',
        }),
      ),
    ...entry.authors.map((author) => xmlElement('dc:creator', {}, author.name)),
    ...(section === undefined ? [] : [xmlElement('category', {}, section.name)]),
    ...(label === undefined ? [] : [xmlElement('category', {}, label)]),
    ...tags.map((tag) => xmlElement('category', {}, tag.name)),
    ...tickers.map(({ symbol, exchange }) =>
      xmlElement(
        'category',
        { domain: absolute(soleUrl('tickers', site.place), site.siteUrl) },
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
            cover.alt === ''
              ? undefined
              : xmlElement('media:description', { type: 'plain' }, cover.alt),
            cover.credit === undefined ? undefined : xmlElement('media:credit', {}, cover.credit),
          ),
        ]),
  ];
}
