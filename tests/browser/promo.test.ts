import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { running } from '../page-types.ts';
import { startChromium } from './chromium.ts';

const origin = inject('siteOrigin');
const siteDir = inject('siteDir');
const LABEL = 'Sponsored by Example Sponsor (sample)';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

test.each([
  ['stands until its deadline', '2099-12-31T23:59:58-05:00', 1],
  ['is gone once its deadline has passed', '2100-01-01T00:00:00-05:00', 0],
])('a paid promo %s', async (_, time, count) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.clock.setFixedTime(new Date(time));
  await page.goto(origin + running);
  expect(await page.getByRole('complementary', { name: LABEL }).count()).toBe(count);
  expect(complaints).toEqual([]);
  await context.close();
});

test('inline scripts are the same on every page, below 1 KB but on the search page, 1,600 bytes where another site is shown', () => {
  const texts = new Set<string>();
  const heavy: string[] = [];
  for (const path of readdirSync(siteDir, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html')) continue;
    const html = readFileSync(join(siteDir, path), 'utf8');
    const scripts = Array.from(
      html.matchAll(/<script(?: data-ends="\d+")?>([^]*?)<\/script>/gu),
      ([, text = '']) => text,
    );
    for (const text of scripts) texts.add(text);
    const isSearch = html.includes(' id="search-script"');
    const most = html.includes(' data-frame=') ? 1600 : isSearch ? 1200 : 1024;
    if (Buffer.byteLength([...new Set(scripts)].join('')) > most) heavy.push(path);
  }
  // The theme's two, the promo's, the search field's key, what fetches the search and what loads an embed.
  expect(texts.size).toBeLessThanOrEqual(6);
  expect(heavy).toEqual([]);
});
