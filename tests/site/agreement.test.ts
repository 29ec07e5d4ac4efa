import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOpml, parseRssFeed } from 'feedsmith';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { site } from '#site';
import { jsonFeedSchema } from '../../tools/proof/json-feed.ts';
import { readPages, SITE, type PageFacts } from './page.ts';

const dir = inject('siteDir');
const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
const pages = readPages(dir).filter((page) => !page.isRedirect);
const byUrl = new Map(pages.map((page) => [SITE + page.url, page]));
const listed = pages.filter((page) => page.indexable);
const folders = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('feed.json'))
  .map((file) => file.slice(0, -'feed.json'.length));
const feeds = folders.map((folder) => ({
  folder,
  json: jsonFeedSchema.parse(JSON.parse(read(`${folder}feed.json`))),
  rss: parseRssFeed(read(`${folder}feed.xml`)),
}));

type Node = PageFacts['graph'][number];

const nodeOf = ({ graph }: PageFacts, type: RegExp): Node =>
  graph.find((node) => type.test(String(node['@type']))) ?? {};
const articleOf = (page: PageFacts): Node => page.graph.find((node) => 'headline' in node) ?? {};
const wordsOf = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

interface Step {
  readonly position: number;
  readonly name: string;
  readonly item: string;
}

const wayTo = (page: PageFacts): readonly Step[] => {
  const steps = nodeOf(page, /^BreadcrumbList$/u)['itemListElement'];
  return Array.isArray(steps) ? (steps as Step[]) : [];
};

const event = z.object({
  '@type': z.literal('Event'),
  url: z.string(),
  startDate: z.string(),
  location: z.object({ url: z.string() }),
});
const listOfEvents = z.object({ itemListElement: z.array(z.object({ item: event })) });

const eventsIn = (main: unknown) =>
  listOfEvents.safeParse(main).data?.itemListElement.map(({ item }) => item) ?? [];

test('every kind of page is there to compare', () => {
  const kinds = new Set(listed.flatMap(({ graph }) => graph.map((node) => String(node['@type']))));
  expect([...kinds].sort()).toEqual([
    ...['AboutPage', 'AdvertiserContentArticle', 'AnalysisNewsArticle', 'BackgroundNewsArticle'],
    ...['BreadcrumbList', 'CollectionPage', 'LiveBlogPosting', 'NewsArticle'],
    ...['NewsMediaOrganization', 'OpinionNewsArticle', 'ProfilePage', 'SearchResultsPage'],
    ...['WebPage', 'WebSite'],
  ]);
});

test('every page is called and described the same by head, social networks and its graph', () => {
  for (const page of listed) {
    const meta = (name: string): string | undefined => page.meta.get(name)?.[0];
    const node = page.graph[0] ?? {};
    const name = node['headline'] ?? node['name'];
    const front = page.url === '/';
    expect.soft(name, page.url).toBe(meta('og:title'));
    expect.soft(page.title, page.url).toBe(front ? name : `${String(name)} | ${site.name}`);
    expect.soft(node['description'], page.url).toBe(meta('description'));
    expect.soft(meta('og:description'), page.url).toBe(meta('description'));
    expect.soft(node['url'], page.url).toBe(SITE + page.url);
    expect.soft(meta('og:url'), page.url).toBe(SITE + page.url);
    const headline = wordsOf(page.headline);
    expect.soft(front || String(name).includes(headline), `${page.url} ${headline}`).toBe(true);
  }
});

test('the way down to every page leads over pages, by their names, to itself', () => {
  for (const page of listed.filter(({ url }) => url !== '/')) {
    const steps = wayTo(page);
    expect.soft(steps.length, page.url).toBeGreaterThan(1);
    expect.soft(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
    expect.soft(steps[0]?.item, page.url).toBe(`${SITE}/`);
    expect.soft(steps.at(-1)?.item, page.url).toBe(SITE + page.url);
    for (const { name, item } of steps) {
      const there = byUrl.get(item);
      expect.soft(there?.title.includes(name), `${page.url}: ${name} at ${item}`).toBe(true);
    }
  }
});

test('lists name stories that are pages, with the newest first', () => {
  let seen = 0;
  for (const page of listed) {
    const main = page.graph[0]?.['mainEntity'];
    if (typeof main !== 'object' || main === null || !('itemListElement' in main)) continue;
    if (eventsIn(main).length > 0) continue;
    const urls = [main.itemListElement]
      .flat()
      .map((entry) => String((entry as Step & Node)['url']));
    const dates = urls.map((url) => {
      const story = byUrl.get(url);
      return Date.parse(String(story === undefined ? '' : articleOf(story)['datePublished']));
    });
    expect.soft(dates, page.url).toEqual([...dates].sort((a, b) => b - a));
    expect.soft(dates.every(Number.isFinite), page.url).toBe(true);
    seen += 1;
  }
  expect(seen).toBeGreaterThan(15);
});

test('every date that a graph tells stands where it says, at that time', () => {
  let seen = 0;
  for (const page of listed) {
    const main = page.graph[0]?.['mainEntity'];
    for (const event of eventsIn(main)) {
      const [address = '', id = ''] = event.url.split('#');
      const shown = byUrl.get(address);
      expect.soft(shown?.ids, event.url).toContain(id);
      const times = shown?.times.map((time) => Date.parse(time));
      expect.soft(times, event.url).toContain(Date.parse(event.startDate));
      expect.soft(shown?.links, event.url).toContain(event.location.url);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(2);
});

test('every item of every feed says what its page says', () => {
  let items = 0;
  for (const { folder, json } of feeds) {
    const corrections = folder === 'corrections/';
    for (const item of json.items) {
      const page = byUrl.get(item.url);
      const article = page === undefined ? {} : articleOf(page);
      const where = `${folder} ${item.url}`;
      items += 1;
      expect.soft(item.title.endsWith(page?.headline ?? '?'), where).toBe(true);
      if (folder === 'briefing/') {
        const stories = storiesOf(item.url.split('/').slice(-4, -1).join('-'));
        // Nothing is told of those that search engines are not to list.
        if (stories.length === 0) continue;
        const times = stories.map((story) => String(articleOf(story)['datePublished'])).sort();
        expect.soft(item.date_published, where).toBe(times.at(-1));
        const names = item.authors.map(({ name }) => name).sort();
        const signed = new Set(stories.flatMap(({ authors }) => authors));
        expect.soft(names, where).toEqual([...signed].sort());
        for (const { url } of stories) {
          expect.soft(item.content_html, where).toContain(`<a href="${SITE}${url}">`);
        }
        continue;
      }
      expect
        .soft(
          item.authors.map(({ name }) => name),
          where,
        )
        .toEqual(page?.authors);
      expect.soft(item.tags, where).toContain(article['articleSection']);
      if (corrections) continue;
      expect.soft(item.summary, where).toBe(article['description']);
      expect.soft(item.date_published, where).toBe(article['datePublished']);
      expect.soft(item.date_modified ?? item.date_published, where).toBe(article['dateModified']);
    }
  }
  expect(items).toBeGreaterThan(120);
});

/** @param day `2024-07-17`, in the zone of the paper. */
function storiesOf(day: string): PageFacts[] {
  return listed.filter((page) => String(articleOf(page)['datePublished']).startsWith(day));
}

test('corrections in their feed are those of the pages, with their dates', () => {
  const items = feeds.find(({ folder }) => folder === 'corrections/')?.json.items ?? [];
  const said = items.map(({ url, summary, date_published: date }) => `${url} ${date} ${summary}`);
  const shown = listed.flatMap((page) => {
    const notes = [articleOf(page)['correction'] ?? []].flat() as Record<string, string>[];
    return notes.map(({ datePublished, text }) => `${SITE}${page.url} ${datePublished} ${text}`);
  });
  expect(shown.length).toBeGreaterThan(2);
  // Withdrawn stories are in the feed and not in the index.
  expect(said).toEqual(expect.arrayContaining(shown));
});

test('both forms of every feed say the same of every item', () => {
  for (const { folder, rss, json } of feeds) {
    expect.soft(rss.title, folder).toBe(json.title);
    expect.soft(rss.description, folder).toBe(json.description);
    for (const [at, item] of json.items.entries()) {
      const other = rss.items?.[at];
      const where = `${folder} ${item.url}`;
      expect.soft(other?.link, where).toBe(item.url);
      expect.soft(other?.guid?.value, where).toBe(item.id);
      expect.soft(wordsOf(other?.title ?? ''), where).toBe(wordsOf(item.title));
      expect.soft(other?.description, where).toBe(item.summary);
      expect.soft(Date.parse(other?.pubDate ?? ''), where).toBe(Date.parse(item.date_published));
      expect.soft(other?.dc?.creators, where).toEqual(item.authors.map(({ name }) => name));
      expect.soft(other?.content?.encoded, where).toBe(item.content_html);
      const symbols = item._finance.tickers.map(({ symbol, exchange }) =>
        exchange === undefined ? symbol : `${exchange}:${symbol}`,
      );
      expect
        .soft(
          (other?.categories ?? []).map(({ name }) => name),
          where,
        )
        .toEqual([...item.tags, ...symbols]);
    }
  }
});

test('the news sitemap calls stories and dates them as their pages do', () => {
  const news = [
    ...read('news-sitemap.xml').matchAll(
      /<loc>([^<]*)<\/loc>.*?<news:publication_date>([^<]*)<.*?<news:title>([^<]*)</gsu,
    ),
  ];
  expect(news.length).toBeGreaterThan(0);
  for (const [, url = '', date, title] of news) {
    const page = byUrl.get(url);
    const article = page === undefined ? {} : articleOf(page);
    expect.soft(date, url).toBe(article['datePublished']);
    expect.soft(decoded(title ?? ''), url).toBe(article['headline']);
  }
});

test('the list of feeds calls each as its page does', () => {
  const outlines = (parseOpml(read('feeds.opml')).body?.outlines ?? []).flatMap(
    (group) => group.outlines ?? [],
  );
  expect(outlines.length).toBe(feeds.length);
  for (const { text = '', type, xmlUrl, htmlUrl = '' } of outlines) {
    const page = byUrl.get(htmlUrl);
    expect.soft([type, xmlUrl]).toEqual(['rss', `${htmlUrl}feed.xml`]);
    // A ticker's name is followed by its symbol.
    const name = text.replace(/ \([^()]+\)$/u, '');
    expect.soft(page?.title.includes(name), `${text} at ${htmlUrl}`).toBe(true);
  }
});

function decoded(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
