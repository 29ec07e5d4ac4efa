import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { close, listen } from '../../src/serve/address.ts';
import { createSiteServer } from '../../src/serve/server.ts';
import { paperInThree } from '../site/three-languages.ts';
import { violations } from './axe.ts';
import { openPage } from './chromium.ts';

/** A page in each language, and of each kind that the switch leads between. */
const PAGES: readonly (readonly [path: string, language: string])[] = [
  ['/', 'en-US'],
  ['/2024/12/first/', 'en-US'],
  ['/search/?q=shares', 'en-US'],
  ['/de/', 'de'],
  ['/2024/12/erste/', 'de'],
  ['/de/search/?q=Aktien', 'de'],
  ['/ueber-uns/', 'de'],
  ['/ar/', 'ar'],
  ['/2024/12/ula/', 'ar'],
];

// One test: the paper is compiled for it, which takes longest.
test('a paper in three languages leads its readers between them', async () => {
  const { archive } = await paperInThree();
  const server = createSiteServer(join(archive.folder, 'site'));
  onTestFinished(() => close(server));
  const baseURL = (await listen(server, { host: '127.0.0.1', port: 0 })).slice(0, -1);

  const guarded = await openPage({ baseURL });
  const found: string[] = [];
  guarded.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  guarded.on('pageerror', (error) => found.push(error.message));
  const page = await openPage({ baseURL, bypassCSP: true });
  for (const [path, language] of PAGES) {
    await guarded.goto(path, { waitUntil: 'networkidle' });
    await page.goto(path, { waitUntil: 'networkidle' });
    const { lang, dir } = await page.evaluate(() => {
      const root = document.documentElement;
      return { lang: root.lang, dir: root.dir };
    });
    expect([path, lang, dir]).toEqual([path, language, language === 'ar' ? 'rtl' : 'ltr']);
    found.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
  }
  expect(found).toEqual([]);

  const path = (): string => new URL(guarded.url()).pathname + new URL(guarded.url()).search;
  const change = async (language: string): Promise<string> => {
    await guarded.click(`.masthead-languages [lang=${language}]`);
    await guarded.waitForLoadState('networkidle');
    return path();
  };
  // The same story there, and the front where there is none.
  await guarded.goto('/2024/12/first/?from=a-mail');
  expect(await change('de')).toBe('/2024/12/erste/');
  expect(await change('ar')).toBe('/2024/12/ula/');
  expect(await change('en-US')).toBe('/2024/12/first/');
  await guarded.goto('/2024/12/allein/');
  expect(await change('en-US')).toBe('/');

  // The search finds stories of the page's language, and what is searched for goes along.
  const results = async (): Promise<string[]> => {
    await guarded.waitForSelector('.search-results:not([hidden]) a');
    return guarded.$$eval('.search-results h2 a, .search-results h3 a', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
  };
  await guarded.goto('/de/search/');
  await guarded.fill('#search', 'AAPL');
  expect((await results()).sort()).toEqual(['/2024/12/allein/', '/2024/12/erste/']);
  await expect.poll(path).toContain('q=AAPL');
  expect(await change('en-US')).toBe('/search/?q=AAPL');
  expect(await results()).toContain('/2024/12/first/');
}, 600_000);
