import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { expect, inject, test } from 'vitest';
import { hasJava, pageComplaints } from '../html-checker.ts';
import { indexFaults, sitemapFaults } from '../sitemap-schema.ts';

const dir = inject('paperDir');
const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(join(dir, file), 'utf8');

test('what lies in content/ is built, and keeps every promise', () => {
  const { code, output } = inject('proof');
  expect(output).toContain('every promise is kept');
  expect(code).toBe(0);
});

test.runIf(hasJava)('its pages are valid for the Nu HTML checker', () => {
  expect(pageComplaints(dir).slice(0, 20)).toEqual([]);
});

test('its sitemaps hold to their schemas', async () => {
  const file = (path: string) => ({ fileName: path, contents: read(path) });
  const maps = files.filter((name) => /sitemap.*\.xml$/u.test(name));
  const index = 'sitemap-index.xml';
  expect(await indexFaults(file(index))).toEqual([]);
  expect(await sitemapFaults(maps.filter((name) => name !== index).map(file))).toEqual([]);
});

test('programs that read feeds read all of its feeds', () => {
  for (const name of files.filter((each) => /(?:^|[\\/])feed\.(?:xml|json)$/u.test(each))) {
    const isXml = name.endsWith('.xml');
    const feed = isXml ? parseRssFeed(read(name)) : parseJsonFeed(read(name));
    expect.soft(feed.title, name).toBeTruthy();
  }
  expect(parseOpml(read('feeds.opml')).body?.outlines).toBeDefined();
});
