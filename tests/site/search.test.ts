import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isManifest } from '../../src/search/manifest.ts';

const site = inject('siteDir');
const read = (path: string): string => readFileSync(join(site, path), 'utf8');

test('what the masthead fetches when its field gets the focus is there', () => {
  const files = [...read('about/index.html').matchAll(/url\(["']?(\/pagefind\/[^"')]+)/gu)];
  expect(files).toHaveLength(2);
  for (const [, file = ''] of files) expect(existsSync(join(site, file)), file).toBe(true);
});

test('every story that has a page of its own can be found, and nothing else', () => {
  const manifest: unknown = JSON.parse(read('search/partitions.json'));
  if (!isManifest(manifest)) throw new Error('this is no list of partitions');
  const listed = manifest.partitions.flatMap(({ years }) => years.map(([, count]) => count));
  const stories = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^\d{4}\/\d\d\/[^/]+\/index\.html$/u.test(file) && isFindable(read(file)),
  );
  expect(listed.reduce((sum, count) => sum + count, 0)).toBe(stories.length);
  const fragments = manifest.partitions.flatMap(({ name }) =>
    readdirSync(join(site, 'pagefind', name, 'fragment')),
  );
  expect(fragments.length).toBeGreaterThanOrEqual(stories.length);
  // Each year once, and with as many stories as it has.
  const found = Map.groupBy(stories, (file) => file.slice(0, '2024'.length));
  const counts = new Map<string, number>();
  for (const { years } of manifest.partitions) {
    expect(years.map(([year]) => year)).toEqual(
      [...new Set(years.map(([year]) => year))].sort().reverse(),
    );
    for (const [year, count] of years) counts.set(year, (counts.get(year) ?? 0) + count);
  }
  expect(counts).toEqual(new Map(Array.from(found, ([year, files]) => [year, files.length])));
});

/** Expired and withdrawn stories keep a page that search engines are told to leave out. */
function isFindable(html: string): boolean {
  return !/<meta name="robots" content="[^"]*noindex/u.test(html);
}

test('the search stands on its own page alone', () => {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  );
  const loading = pages.filter((file) => read(file).includes('story-search'));
  expect(loading).toEqual(['search/index.html']);
});
