import { soleUrl } from '../publication/urls.ts';
import { feedForms } from '../publication/feed-forms.ts';
import type { FeedEntry, FeedView } from '../publication/view/feed.ts';
import { isoInZone } from '../time/zone.ts';
import { feedTitle } from './rss.ts';
import { absolute } from '../schema/site-address.ts';
import type { FeedSite } from './feed-site.ts';

/**
 * A feed as JSON Feed 1.1, with the extensions `_finance`, the symbols a story is about
 * and what was corrected in it, and `_translations`, where it can be read in other languages. Lone surrogates are replaced by U+FFFD.
 *
 * @param htmlOf content of an entry, as `entryHtml` makes it.
 */
export function jsonFeed(
  view: FeedView,
  htmlOf: (entry: FeedEntry) => string,
  site: FeedSite,
): string {
  const home = absolute(view.url, site.siteUrl);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(view, site),
    home_page_url: home,
    feed_url: home + feedForms.json.file,
    description: view.description,
    icon: absolute(site.icon, site.siteUrl),
    language: site.language,
    authors: [{ name: site.name, url: absolute(soleUrl('front', site.place), site.siteUrl) }],
    ...(site.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: site.hub }] }),
    items: view.entries.map((entry) => item(entry, htmlOf(entry), site)),
  };
  const text = JSON.stringify(feed, undefined, 1);
  // To ask of every value takes longer than to write it.
  return `${SURROGATE.test(text) ? JSON.stringify(feed, wellFormed, 1) : text}\n`;
}

/** How JSON has a lone surrogate, and what looks like one. */
const SURROGATE = /\\ud[89a-f]/u;

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function item(entry: FeedEntry, html: string, site: FeedSite): object {
  const { story, section, tags, tickers, label, corrections, changed, published } = entry;
  const url = (path: string): string => absolute(path, site.siteUrl);
  const others = entry.versions.filter((version) => version.url !== entry.url);
  const date = (at: number): string => isoInZone(at, site.timeZone);
  return {
    id: entry.identity,
    url: url(entry.url),
    title: entry.title,
    summary: entry.description,
    content_html: html,
    ...(story?.cover === undefined ? {} : { image: url(story.cover.fallback.url) }),
    ...attachments(entry, url),
    date_published: date(published),
    ...(changed === published ? {} : { date_modified: date(changed) }),
    authors: entry.authors.map((author) => ({ name: author.name, url: url(author.url) })),
    tags: [
      ...(section === undefined ? [] : [section.name]),
      ...(label === undefined ? [] : [label]),
      ...tags.map((tag) => tag.name),
    ],
    language: site.language,
    ...(others.length === 0
      ? {}
      : {
          _translations: Object.fromEntries(others.map((each) => [each.language, url(each.url)])),
        }),
    _finance: {
      tickers: tickers.map((ticker) => ({
        symbol: ticker.symbol,
        ...(ticker.exchange === undefined ? {} : { exchange: ticker.exchange }),
        name: ticker.name,
        url: url(ticker.url),
      })),
      corrections: corrections.map((correction) => ({
        date: date(correction.date.at),
        grade: correction.grade,
        note: correction.note,
      })),
    },
  };
}

/** Every sound and film of a story. */
function attachments({ story }: FeedEntry, url: (path: string) => string): object {
  const recordings = story?.resources.recordings ?? [];
  if (recordings.length === 0) return {};
  return {
    attachments: recordings.map((each) => ({
      url: url(each.url),
      mime_type: each.media,
      title: each.title,
      size_in_bytes: each.bytes,
    })),
  };
}
