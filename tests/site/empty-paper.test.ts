import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { runNode } from '../../scripts/process/run-node.ts';
import { INSTANT } from './archive.ts';
import { createTiny } from './tiny.ts';
import { differences } from './tree.ts';

const PROJECT = join(import.meta.dirname, '../..');

it('a paper without a story, and without a folder for them, is checked and built', async () => {
  const archive = await createTiny();
  rmSync(archive.path('articles'), { recursive: true });
  const checked = await runNode([join(PROJECT, 'scripts/check.ts')], {
    capture: true,
    cwd: PROJECT,
    env: { CONTENT_DIR: archive.contentDir, SOURCE_DATE_EPOCH: String(INSTANT) },
  });
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.output).toContain('0 articles: 0 errors');
  expect(await archive.build('none')).toMatchObject({ code: 0 });
  const site = join(archive.folder, 'none');
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  for (const page of ['', 'latest/', 'archive/', 'markets/', 'search/']) {
    expect(read(`${page}index.html`)).toContain('</html>');
  }
  expect(parseRssFeed(read('feed.xml')).items ?? []).toEqual([]);
  expect(parseJsonFeed(read('feed.json')).items ?? []).toEqual([]);
  expect(existsSync(join(site, '2024'))).toBe(false);
  for (const folder of ['markets', 'authors/markets-desk', 'tags/small-caps', 'tickers/meta']) {
    const page = read(`${folder}/index.html`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain(`/${folder}/feed.`);
    expect(existsSync(join(site, folder, 'feed.xml'))).toBe(false);
    for (const list of ['feeds.opml', 'feeds/index.html', 'sitemap-pages.xml', '_redirects']) {
      expect(read(list)).not.toMatch(new RegExp(`/${folder}/(?:feed|<)`, 'u'));
    }
  }
  expect(existsSync(join(site, 'news-sitemap.xml'))).toBe(false);
  expect(read('robots.txt').match(/^Sitemap: .*$/gmu)).toHaveLength(1);

  mkdirSync(archive.path('articles'));
  expect(await archive.build('empty')).toMatchObject({ code: 0 });
  expect(differences(join(archive.folder, 'empty'), site)).toEqual([]);
});
