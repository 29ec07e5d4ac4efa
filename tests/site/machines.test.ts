import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { indexFaults, sitemapFaults } from '../sitemap-schema.ts';
import { readPages, SITE, type PageFacts } from './page.ts';

const dir = inject('siteDir');
const pages = readPages(dir).filter((page) => !page.isRedirect);
const stories = pages.filter(
  ({ url, graph }) => /^\/\d{4}\/\d{2}\//u.test(url) && graph.length > 0,
);

const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
const texts = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'gu'))].map((match) => match[1] ?? '');
const sitemapFiles = texts(read('sitemap-index.xml'), 'loc').map((url) => url.slice(SITE.length));

/** `lastmod` by address, of every sitemap. */
const listed = new Map(
  sitemapFiles.flatMap((file) =>
    [
      ...read(file).matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/gu),
    ].map((match): [string, string] => [match[1] ?? '', match[2] ?? '']),
  ),
);

/** What search engines may list: the page is not hidden, and it is the original. */
const isListed = (page: PageFacts): boolean => page.indexable && page.canonical === SITE + page.url;
const articleOf = ({ graph }: PageFacts) => graph.find((node) => 'headline' in node) ?? {};
const names = (value: unknown): unknown[] =>
  [value]
    .flat()
    .map((entry: unknown): unknown =>
      typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry,
    );

test('there is something to compare', () => {
  expect(stories.length).toBeGreaterThan(15);
  expect(sitemapFiles.length).toBeGreaterThan(3);
});

test('the sitemaps hold exactly the pages that may be listed, each once', () => {
  const indexable = pages.filter(isListed).map((page) => SITE + page.url);
  const all = sitemapFiles.flatMap((file) => texts(read(file), 'loc'));
  expect([...all].sort()).toEqual(indexable.sort());
});

test('the sitemaps, their index and the news hold to their schemas', async () => {
  const file = (path: string) => ({ fileName: path.slice(1), contents: read(path) });
  expect(await sitemapFaults([...sitemapFiles, '/news-sitemap.xml'].map(file))).toEqual([]);
  expect(await indexFaults(file('/sitemap-index.xml'))).toEqual([]);
});

test('every page is its own canonical, but for what first appeared elsewhere', () => {
  const own = pages.filter((page) => page.canonical === SITE + page.url);
  expect(own.length).toBeGreaterThan(pages.length - 5);
  const others = pages.filter((page) => !own.includes(page));
  expect(others.filter((page) => page.canonical.startsWith(SITE))).toEqual([]);
});

test('a story says the same everywhere: headline, dates, authors, address', () => {
  for (const page of stories) {
    const article = articleOf(page);
    const meta = (name: string): string | undefined => page.meta.get(name)?.[0];
    expect.soft(article['headline'], page.url).toBe(page.headline);
    expect.soft(meta('og:title'), page.url).toBe(page.headline);
    expect.soft(page.title, page.url).toContain(page.headline);
    expect.soft(article['description'], page.url).toBe(meta('description'));
    expect.soft(article['url'], page.url).toBe(meta('og:url'));
    expect.soft(article['url'], page.url).toBe(SITE + page.url);
    expect.soft(names(article['author']), page.url).toEqual(page.authors);
    const published = String(article['datePublished']);
    expect.soft(meta('article:published_time'), page.url).toBe(published);
    const shown = new Set(page.times.map((time) => Date.parse(time.slice(0, 10))));
    expect.soft(shown.has(Date.parse(published.slice(0, 10))), page.url).toBe(true);
    const modified = meta('article:modified_time') ?? published;
    expect.soft(article['dateModified'], page.url).toBe(modified);
    if (isListed(page)) expect.soft(listed.get(SITE + page.url), page.url).toBe(modified);
  }
});

test('every node that a graph names is in it or is a page of the site', () => {
  const addresses = new Set(pages.map((page) => SITE + page.url));
  for (const page of pages) {
    const own = new Set(page.graph.map((node) => node['@id']));
    const text = JSON.stringify(page.graph);
    const named = [...text.matchAll(/\{"@id":"([^"]*)"\}/gu)].map((match) => match[1] ?? '');
    const unknown = named.filter((id) => !own.has(id) && !addresses.has(id.split('#')[0] ?? ''));
    expect.soft(unknown, page.url).toEqual([]);
  }
});

test('a graph stands on every page that may be listed, with one publisher and one way down', () => {
  for (const page of pages.filter(({ indexable }) => indexable)) {
    const types = page.graph.map((node) => node['@type']);
    expect
      .soft(
        types.filter((type) => type === 'NewsMediaOrganization'),
        page.url,
      )
      .toHaveLength(1);
    const ways = types.filter((type) => type === 'BreadcrumbList');
    expect.soft(ways, page.url).toHaveLength(page.url === '/' ? 0 : 1);
  }
});

test('every picture that machines are given is there, and cards are small', () => {
  for (const page of pages) {
    const cards = page.meta.get('og:image') ?? [];
    const images = [articleOf(page)['image'] ?? []].flat().map(String);
    for (const url of [...cards, ...images]) {
      expect.soft(existsSync(join(dir, url.slice(SITE.length))), `${page.url} ${url}`).toBe(true);
    }
    for (const card of cards) {
      expect.soft(statSync(join(dir, card.slice(SITE.length))).size, card).toBeLessThan(200_000);
    }
  }
});

test('a story has its picture in the shapes that search engines ask for, and no other is made', async () => {
  const shapes = [16 / 9, 4 / 3, 1];
  const named = new Set<string>();
  for (const page of stories) {
    const images = [articleOf(page)['image'] ?? []].flat().map(String);
    expect.soft(images, page.url).toHaveLength(3);
    for (const [at, url] of images.entries()) {
      named.add(url.slice(SITE.length));
      const { width, height } = await sharp(join(dir, url.slice(SITE.length))).metadata();
      expect.soft(width / height, url).toBeCloseTo(shapes[at] ?? 0, 2);
      // The covers of the edition are 1600 by 900: no square of 1200 can be cut from them.
      expect.soft(width, url).toBe(url.includes('/media/') && width === height ? 900 : 1200);
    }
  }
  const made = ['media', 'cards'].flatMap((folder) =>
    readdirSync(join(dir, folder))
      .filter((name) => /-\d+x\d+\.\w+$/u.test(name))
      .map((name) => `/${folder}/${name}`),
  );
  expect(made.sort()).toEqual([...named].sort());
});

test('every feed that a head names is there, the site’s own on every page', () => {
  for (const page of pages) {
    expect.soft(page.feeds, page.url).toContain('/feed.xml');
    expect
      .soft(
        page.feeds.filter((url) => !existsSync(join(dir, url))),
        page.url,
      )
      .toEqual([]);
  }
});

test('the news sitemap holds the stories of two days and nothing paid for', () => {
  const news = read('news-sitemap.xml');
  const oldest = Date.UTC(2026, 10, 29, 12);
  const expected = stories.filter((page) => {
    const article = articleOf(page);
    const paid = article['@type'] === 'AdvertiserContentArticle';
    return !paid && isListed(page) && Date.parse(String(article['datePublished'])) >= oldest;
  });
  expect(expected.length).toBeGreaterThan(1);
  expect(texts(news, 'loc').sort()).toEqual(expected.map((page) => SITE + page.url).sort());
});
