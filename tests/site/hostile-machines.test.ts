import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { isWithdrawn } from '../../src/publication/change.ts';
import { effectsOf, fragmentElementsOf } from '../attacks/markup.ts';
import { stringsIn } from '../attacks/strings.ts';
import { contentsOf } from '../attacks/trap.ts';
import type { Content } from '../../src/loader/content.ts';
import { dir, files, read, readHostile } from './hostile.ts';
import { SITE } from './page.ts';

let content: Content;
beforeAll(async () => {
  content = await readHostile();
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
    expect(xml.length).toBeGreaterThan(15);
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
        expectTitles(file, title, description);
        expect(link.startsWith(`${SITE}/`)).toBe(true);
        // That of a briefing is the headlines of its stories.
        const least = file.startsWith('briefing/') ? 10 : 41;
        expect(description.length).toBeGreaterThanOrEqual(least);
        expectPassive(html);
      }
    },
  );

  test.each(files.filter((file) => file.endsWith('feed.json')))(
    '%s says what was written, and nothing in it is active',
    (file) => {
      const feed = z
        .object({
          items: z.array(
            z.object({ title: z.string(), summary: z.string(), content_html: z.string() }),
          ),
        })
        .parse(JSON.parse(read(file)));
      for (const { title, summary, content_html: html } of feed.items) {
        expectTitles(file, title, summary);
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
        expect(place).toMatch(/^https:\/\/test-ledger\.example\/[\w\-./]*$/u);
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
      expect(url).toMatch(/^\/\d{4}\/\d{2}\/[a-z0-9-]+\/(?:#[\w%&=.~-]*)?$/u);
      expect(titles).toContain(meta.title);
    }
  });

  test('rules for hosts have one line a rule, to pages of the site', () => {
    const rules = read('_redirects').trimEnd().split('\n');
    const exact = rules.filter((rule) => !/[*:]/u.test(rule));
    expect(exact.length).toBeGreaterThan(8);
    for (const rule of rules) expect(rule).toMatch(/^\/\S* \/[a-z0-9\-./:]+ 301$/u);
    for (const rule of exact) {
      const to = rule.split(' ')[1] ?? '';
      expect(existsSync(join(dir, to.endsWith('/') ? `${to}index.html` : to)), rule).toBe(true);
    }
    const names = [...read('_headers').matchAll(/^ {2}(?:! )?([A-Za-z-]+)/gmu)].map(
      ([, name]) => name,
    );
    expect(read('_headers')).not.toMatch(/pwned|example\.com/u);
    expect(new Set(names).size).toBeLessThan(17);
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

/** What items are called; a briefing by its day, with the headlines of its stories. */
function expectTitles(file: string, title: string, description: string): void {
  if (file.startsWith('briefing/')) {
    expect(title).toMatch(/^Briefing of [A-Z][a-z]+ \d{1,2}, \d{4}$/u);
    for (const headline of description.split(' · ')) expectTitle(headline);
  } else if (!file.startsWith('corrections/')) expectTitle(title);
}

/** A headline as it was written; that of a sponsored story has its label before it. */
function expectTitle(title: string): void {
  // Before some stands their label.
  const found = content.articles.some((article) =>
    article.sponsor === undefined && !isWithdrawn(article)
      ? title === article.title
      : title.endsWith(article.title),
  );
  expect(found, title).toBe(true);
}

function expectPassive(html: string): void {
  const elements = fragmentElementsOf(html);
  expect(elements.flatMap(effectsOf)).toEqual([]);
  for (const { name, attributes } of elements) {
    expect(name).toMatch(
      /^(?:p|h[2-6]|ul|ol|li|blockquote|pre|code|em|strong|del|a|br|hr|su[bp]|d[ldt]|details|summary|table|thead|tbody|tr|th|td|figure|figcaption|img|time)$/u,
    );
    for (const [attribute, value] of attributes) {
      expect(attribute).toMatch(/^(?:href|src|alt|title|width|height|start|datetime|rel)$/u);
      if (/^(?:href|src)$/u.test(attribute)) expect(value).toMatch(/^(?:https?:\/\/|mailto:)/u);
    }
  }
}
