import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { htmlToHast } from 'satteri';
import type { HastNode } from 'satteri';
import { expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { SITE } from './page.ts';

const dir = inject('siteDir');
const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
const folders = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('feed.xml'))
  .map((file) => file.slice(0, -'feed.xml'.length));
const feeds = folders.map((folder) => ({
  folder,
  rss: parseRssFeed(read(`${folder}feed.xml`)),
  json: parseJsonFeed(read(`${folder}feed.json`)),
}));

test('there is a feed for everything', () => {
  expect(feeds.length).toBeGreaterThan(30);
});

test('every feed says where it is', () => {
  for (const { folder, rss, json } of feeds) {
    const self = rss.atom?.links?.find((link) => link.rel === 'self')?.href;
    expect.soft(self).toBe(`${SITE}/${folder}feed.xml`);
    expect.soft(rss.link).toBe(`${SITE}/${folder}`);
    expect.soft(json.feed_url).toBe(`${SITE}/${folder}feed.json`);
    expect.soft(rss.language).toBe('en-US');
  }
});

test('every feed is well-formed XML', async () => {
  const xml = folders.map((folder) => ({
    fileName: `${folder}feed.xml`,
    contents: read(`${folder}feed.xml`),
  }));
  const { errors } = await validateXML({ xml, normalization: 'format' });
  expect(errors).toEqual([]);
});

test('both forms of a feed hold the same items, newest first, each once', () => {
  for (const { folder, rss, json } of feeds) {
    const items = rss.items ?? [];
    const ids = items.map((item) => item.guid?.value);
    expect.soft(ids, folder).toEqual((json.items ?? []).map((item) => item.id));
    expect.soft(new Set(ids).size, folder).toBe(ids.length);
    expect.soft(items.length).toBeLessThanOrEqual(30);
    const dates = items.map((item) => Date.parse(item.pubDate ?? ''));
    expect.soft(dates, folder).toEqual([...dates].sort((a, b) => b - a));
  }
});

test('every item has an identity, an address, a date, an author and its text', () => {
  for (const { folder, rss } of feeds) {
    for (const item of rss.items ?? []) {
      const where = `${folder} ${item.link ?? ''}`;
      const isDay = folder === 'briefing/';
      const identity = isDay ? /^briefing\/\d{4}-\d\d-\d\d$/u : /^\d{4}\//u;
      const [namespace, rest = ''] = (item.guid?.value ?? '').split(/(?<=^[^:]*:[^:]*:)/u);
      expect.soft(namespace, where).toBe('tag:test-ledger.example,2022:');
      expect.soft(rest, where).toMatch(identity);
      expect.soft(item.guid?.isPermaLink, where).toBe(false);
      const address = isDay ? /^\/briefing\/\d{4}\/\d\d\/\d\d\/$/u : /^\/\d{4}\/\d\d\//u;
      const { origin, pathname } = new URL(item.link ?? '');
      expect.soft(origin, where).toBe('https://test-ledger.example');
      expect.soft(pathname, where).toMatch(address);
      expect
        .soft(item.pubDate, where)
        .toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} .* GMT$/u);
      expect.soft(item.dc?.creators?.length, where).toBeGreaterThan(0);
      expect.soft(item.content?.encoded?.length, where).toBeGreaterThan(100);
    }
  }
});

test('no content holds a relative address, a script, a style or a handler', () => {
  const seen = new Set<string>();
  const check = (node: HastNode, where: string): void => {
    if (node.type === 'element') {
      expect
        .soft(['script', 'style', 'iframe', 'form', 'input'], where)
        .not.toContain(node.tagName);
      for (const [name, value] of Object.entries(node.properties)) {
        const property = name.toLowerCase();
        expect
          .soft(/^on|^(?:style|class|classname|id)$/u.test(property), `${where} ${name}`)
          .toBe(false);
        if (property === 'href' || property === 'src') {
          expect.soft(String(value), where).toMatch(/^(?:https?:\/\/|mailto:)/u);
        }
      }
      if (node.tagName === 'img') expect.soft(node.properties, where).toHaveProperty('alt');
    }
    if ('children' in node) for (const child of node.children) check(child, where);
  };
  for (const { json } of feeds) {
    for (const { id = '', content_html: html = '' } of json.items ?? []) {
      if (seen.has(html)) continue;
      seen.add(html);
      // Fragments are read inside a body, as readers' programs do.
      const [body] = [htmlToHast(`<!doctype html><html><head></head><body>${html}</body></html>`)];
      check(body, id);
    }
  }
  expect(seen.size).toBeGreaterThan(15);
});

test('every link into a page of the site leads to something there, live entries too', () => {
  const places = new Set<string>();
  for (const { json } of feeds) {
    for (const { content_html: html = '' } of json.items ?? []) {
      for (const [, place = ''] of html.matchAll(
        /href="(https:\/\/test-ledger\.example\/[^"#]*#[^"]+)"/gu,
      )) {
        places.add(place);
      }
    }
  }
  expect([...places].filter((place) => place.includes('#update-')).length).toBeGreaterThan(5);
  for (const place of places) {
    const { pathname, hash } = new URL(place);
    const id = decodeURIComponent(hash.slice(1));
    expect.soft(read(`${pathname.slice(1)}index.html`), place).toContain(` id="${id}"`);
  }
});

test('a story keeps the identity of its first address', () => {
  const [item] = feeds
    .flatMap(({ json }) => json.items ?? [])
    .filter(({ url }) => url === `${SITE}/2026/11/hostile-words/`);
  expect(item?.id).toBe('tag:test-ledger.example,2022:2026/10/a-former-address');
});

test('hostile words reach readers as they were written', () => {
  const rss = feeds.find(({ folder }) => folder === '')?.rss;
  const item = rss?.items?.find(({ link }) => link?.includes('hostile-words'));
  expect(item?.title).toBe(
    'Profits “rise” ]]> & <b>fall</b> <!-- 📈 </script> $& one’s \u200freversed\u200e',
  );
  expect(item?.content?.encoded).toContain('The desk owns &#x3C;nothing> &#x26; ]]> no one.');
});

test('charts are images with their tables, and promos bear their label', () => {
  const html = feeds.flatMap(({ json }) =>
    (json.items ?? []).map((item) => item.content_html ?? ''),
  );
  const charts = html.filter((text) => text.includes('/cards/chart-'));
  expect(charts.length).toBeGreaterThan(5);
  for (const text of charts) expect.soft(text).toMatch(/chart-[^>]*>[^]*?<table>/u);
});

test('what was paid for says so in title, category and text', () => {
  const rss = feeds.find(({ folder }) => folder === '')?.rss;
  const paid = rss?.items?.filter(({ title }) => title?.startsWith('Sponsored by ')) ?? [];
  expect(paid.length).toBeGreaterThan(0);
  for (const item of paid) {
    expect(item.content?.encoded).toMatch(/^<p><strong>Sponsored by /u);
    expect(item.categories?.some(({ name }) => name?.startsWith('Sponsored by '))).toBe(true);
  }
});

test('the list of feeds names each of them once', () => {
  const groups = parseOpml(read('feeds.opml')).body?.outlines ?? [];
  const listed = groups.flatMap((group) => (group.outlines ?? []).map((feed) => feed.xmlUrl));
  expect(listed.sort()).toEqual(folders.map((folder) => `${SITE}/${folder}feed.xml`).sort());
});
