import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { pageTypes } from '../page-types.ts';
import { ATTACKS } from '../attacks/corpus.ts';
import {
  effectsOf,
  elementsOf,
  fragmentElementsOf,
  hashOf,
  isRunning,
  type ParsedElement,
} from '../attacks/markup.ts';
import { contentsOf, filesBelow } from '../attacks/trap.ts';
import { elements } from '../../src/body/allowed.ts';
import { openReadingCache } from '../../src/loader/cache.ts';
import { loadContent, type Content } from '../../src/loader/content.ts';
import { SITE } from './page.ts';

const dir = inject('hostileDir');
const files = filesBelow(dir).map((path) => relative(dir, path));
const pages = files.filter((file) => file.endsWith('.html'));
const read = (file: string): string => readFileSync(join(dir, file), 'utf8');
/** Every element of the ordinary edition, a page of each type. */
const ordinary = [
  ...Object.values(pageTypes),
  '/2026/12/live-decision/',
  '/old-story.html',
].flatMap((path) =>
  elementsOf(readFileSync(join(inject('siteDir'), path.replace(/\/$/u, '/index.html')), 'utf8')),
);
/** What text may become, and a line of charts that the ordinary edition does not need. */
const allowed = [
  'path stroke-dasharray',
  ...[...elements].flatMap(([name, properties]) => [
    name,
    ...properties.map((property) => `${name} ${attributeOf(property)}`),
  ]),
];
/** `name`, and `name attribute` for each that it has. */
const namesOf = ({ name, attributes }: ParsedElement): string[] => [
  name,
  ...[...attributes.keys()].map((attribute) => `${name} ${attribute}`),
];

let content: Content;
beforeAll(async () => {
  content = await loadContent({
    contentDir: join(ATTACKS, 'harmless/content'),
    label: 'content',
    timeZone: 'America/New_York',
    cache: openReadingCache(join(dir, '../reading'), 'test'),
  });
});

describe('pages', () => {
  const known = new Set([...ordinary.flatMap(namesOf), ...allowed]);
  const ownScripts = new Set(ordinary.filter(isRunning).map(hashOf));

  test('there are pages of every type', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(ownScripts.size).toBeGreaterThan(3);
  });

  test.each(pages)(
    '%s has no element, attribute or script that the site itself has not',
    (page) => {
      const found = elementsOf(read(page));
      expect(found.flatMap(effectsOf)).toEqual([]);
      const foreign = found.flatMap(namesOf).filter((name) => !known.has(name));
      expect([...new Set(foreign)]).toEqual([]);
      for (const script of found.filter(isRunning)) {
        const src = script.attributes.get('src');
        if (src === undefined) expect(ownScripts).toContain(hashOf(script));
        else expect(src).toMatch(/^\/(?:_astro|pagefind)\//u);
      }
      for (const { attributes } of found.filter((one) => one.attributes.has('http-equiv'))) {
        expect(attributes.get('content')).toMatch(/^0; url=\/[a-z0-9\-./]+$/u);
      }
    },
  );

  test.each(pages)('%s has JSON-LD that ends where it should', (page) => {
    const scripts = elementsOf(read(page)).filter(
      ({ attributes }) => attributes.get('type') === 'application/ld+json',
    );
    for (const { text } of scripts)
      expect(stringsIn(JSON.parse(text))).toContain('https://schema.org');
  });

  test('headlines and standfirsts come out as they went in', () => {
    for (const { id, title, description } of shown(content)) {
      const elements = elementsOf(read(`${id}/index.html`));
      const meta = (name: string): string | undefined =>
        elements
          .find(({ attributes }) =>
            [attributes.get('name'), attributes.get('property')].includes(name),
          )
          ?.attributes.get('content');
      const data = elements.find(
        ({ attributes }) => attributes.get('type') === 'application/ld+json',
      );
      expect.soft(elements.find(({ name }) => name === 'h1')?.text.trim()).toBe(title);
      expect.soft(elements.find(({ name }) => name === 'title')?.text).toContain(title);
      expect.soft(meta('description')).toBe(description);
      expect.soft(meta('og:title')).toBe(title);
      if (data !== undefined) expect.soft(stringsIn(JSON.parse(data.text))).toContain(title);
    }
  });

  test('names of the registries come out as they went in', () => {
    const { sections, tags, tickers, authors } = content.registries;
    const heads: [string, string][] = [
      ...sections.map(({ id, name }): [string, string] => [id, name]),
      ...tags.map(({ id, name }): [string, string] => [`tags/${id}`, name]),
      ...authors.map(({ id, name }): [string, string] => [`authors/${id}`, name]),
    ];
    for (const [path, name] of heads) {
      const [headline] = elementsOf(read(`${path}/index.html`)).filter((one) => one.name === 'h1');
      expect.soft(headline?.text, path).toContain(name);
    }
    for (const { symbol, name } of tickers) {
      const elements = elementsOf(read(`tickers/${symbol.toLowerCase()}/index.html`));
      expect
        .soft(elements.some(({ text }) => text.trim() === name || text.includes(name)))
        .toBe(true);
    }
  });
});

describe('what machines read', () => {
  const xml = files.filter((file) => /\.(?:xml|opml|svg)$/u.test(file));
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => ['item', 'outline', 'url'].includes(name),
  });
  const item = z.object({
    title: z.string(),
    link: z.string(),
    description: z.string(),
    'content:encoded': z.string(),
  });
  const rss = z.object({
    rss: z.object({ channel: z.object({ title: z.string(), item: z.array(item).default([]) }) }),
  });

  test('XML is well-formed', async () => {
    expect(xml.length).toBeGreaterThan(20);
    const documents = xml.map((file) => ({ fileName: file, contents: read(file) }));
    const { errors } = await validateXML({ xml: documents, normalization: 'format' });
    expect(errors).toEqual([]);
  });

  test.each(xml)('%s holds no markup of strangers', (file) => {
    expect(read(file)).not.toMatch(/<(?:script|img|svg:script)\b|<!ENTITY|<\?xml-stylesheet/iu);
  });

  test.each(files.filter((file) => file.endsWith('feed.xml')))(
    '%s says what was written, and nothing in it is active',
    (file) => {
      const { channel } = rss.parse(parser.parse(read(file))).rss;
      for (const { title, link, description, 'content:encoded': html } of channel.item) {
        if (!file.startsWith('corrections/')) expectTitle(title);
        expect(link.startsWith(`${SITE}/`)).toBe(true);
        expect(description.length).toBeGreaterThan(40);
        expectPassive(html);
      }
    },
  );

  test.each(files.filter((file) => file.endsWith('feed.json')))(
    '%s says what was written, and nothing in it is active',
    (file) => {
      const feed = z
        .object({ items: z.array(z.object({ title: z.string(), content_html: z.string() })) })
        .parse(JSON.parse(read(file)));
      for (const { title, content_html: html } of feed.items) {
        if (!file.startsWith('corrections/')) expectTitle(title);
        expectPassive(html);
      }
    },
  );

  test('the list of feeds has every name, in one outline', () => {
    const text = JSON.stringify(parser.parse(read('feeds.opml')));
    const { sections, tags, authors } = content.registries;
    for (const { name } of [...sections, ...tags, ...authors]) {
      expect.soft(text).toContain(`"@text":${JSON.stringify(name)}`);
    }
    expect(text).toContain('"@xmlUrl"');
    expect(text).not.toContain('"@onclick"');
  });

  test('sitemaps name addresses of the site and nothing else', () => {
    for (const file of files.filter((name) => /sitemap.*\.xml$/u.test(name))) {
      const places = [...read(file).matchAll(/<loc>([^<]*)<\/loc>/gu)].map((match) => match[1]);
      for (const place of places)
        expect(place).toMatch(/^https:\/\/countinghouse\.example\/[\w\-./]*$/u);
    }
  });

  test('the news sitemap has the headline of the live story', () => {
    const live = content.articles.find(({ id }) => id === '2024/07/live');
    expect(stringsIn(parser.parse(read('news-sitemap.xml')))).toContain(live?.title);
  });

  test('the search index holds words, and addresses of the site', () => {
    const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
    expect(fragments.length).toBeGreaterThan(10);
    const fragment = z.object({ url: z.string(), meta: z.object({ title: z.string() }) });
    const titles = new Set(content.articles.map(({ title }) => title));
    for (const file of fragments) {
      const text = contentsOf(join(dir, file));
      const { url, meta } = fragment.parse(JSON.parse(text.slice(text.indexOf('{'))));
      expect(url).toMatch(/^\/\d{4}\/\d{2}\/[a-z0-9-]+\/$/u);
      expect(titles).toContain(meta.title);
    }
  });

  test('rules for hosts have one line a rule, to pages of the site', () => {
    const rules = read('_redirects').trimEnd().split('\n');
    expect(rules.length).toBeGreaterThan(8);
    for (const rule of rules) {
      expect(rule).toMatch(/^\/[^\s*:]* \/[a-z0-9\-./]+ 301$/u);
      const to = rule.split(' ')[1] ?? '';
      expect(existsSync(join(dir, to.endsWith('/') ? `${to}index.html` : to)), rule).toBe(true);
    }
    const names = [...read('_headers').matchAll(/^ {2}(?:! )?([A-Za-z-]+)/gmu)].map(
      ([, name]) => name,
    );
    expect(read('_headers')).not.toMatch(/pwned|example\.com/u);
    expect(new Set(names).size).toBeLessThan(15);
    for (const file of files.filter((name) => name.startsWith('_hosts/'))) {
      expect(read(file).replaceAll(/\/old\/\S*/gu, ''), file).not.toMatch(/pwned|<script/u);
    }
  });

  test('other text files hold nothing of the content', () => {
    for (const file of [
      'robots.txt',
      'ads.txt',
      'manifest.webmanifest',
      '.well-known/security.txt',
    ]) {
      expect(read(file), file).not.toContain('pwned');
    }
    expect(JSON.parse(read('2024/07/live/live.json'))).toHaveProperty('entries');
  });
});

test('pictures are drawn anew: nothing that was hidden in one is left', async () => {
  const pictures = files.filter((file) => /\.(?:png|jpe?g|webp|avif)$/u.test(file));
  expect(pictures.filter((file) => file.startsWith('media/')).length).toBeGreaterThan(2);
  for (const file of pictures) {
    expect(readFileSync(join(dir, file)).includes('pwned'), file).toBe(false);
    const { format } = await sharp(join(dir, file)).metadata();
    expect(format, file).toBe(
      { jpg: 'jpeg', avif: 'heif' }[file.split('.').at(-1) ?? ''] ??
        basename(file).split('.').at(-1),
    );
  }
});

test('a social card is drawn of each headline', async () => {
  const cards = files.filter((file) => file.startsWith('cards/') && !file.includes('chart'));
  expect(cards.length).toBeGreaterThan(15);
  for (const file of cards) {
    const { width, height } = await sharp(join(dir, file)).metadata();
    expect(width, file).toBe(1200);
    expect(height, file).toBeGreaterThan(600);
  }
});

/** A headline as it was written; that of a sponsored story has its label before it. */
function expectTitle(title: string): void {
  const found = content.articles.some((article) =>
    article.sponsor === undefined ? title === article.title : title.endsWith(article.title),
  );
  expect(found, title).toBe(true);
}

/** The name in HTML of a property of hast. */
function attributeOf(property: string): string {
  if (property === 'className') return 'class';
  return property.toLowerCase().replace(/^aria/u, 'aria-');
}

/** Stories whose text and headline a page shows. */
function shown({ articles }: Content): Content['articles'] {
  return articles.filter(({ draft, expires }) => !draft && expires === undefined);
}

function expectPassive(html: string): void {
  const elements = fragmentElementsOf(html);
  expect(elements.flatMap(effectsOf)).toEqual([]);
  for (const { name, attributes } of elements) {
    expect(name).toMatch(
      /^(?:p|h[2-6]|ul|ol|li|blockquote|pre|code|em|strong|del|a|br|hr|sup|table|thead|tbody|tr|th|td|figure|figcaption|img|time)$/u,
    );
    for (const [attribute, value] of attributes) {
      expect(attribute).toMatch(/^(?:href|src|alt|title|width|height|start|datetime|rel)$/u);
      if (/^(?:href|src)$/u.test(attribute)) expect(value).toMatch(/^(?:https?:\/\/|mailto:)/u);
    }
  }
}

/** Every string within a JSON value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
