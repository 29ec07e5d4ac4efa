import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { BELOW } from '../../paper.ts';
import { address, settled, started, titles, useSearchSite } from './search-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { open, allowUnloaded } = useSearchSite();

describe('the way through the results', () => {
  test('"More" adds to the list and goes on at the first new story', async () => {
    const page = await open('/search/?q=market');
    await settled(page, /stories/u);
    const before = await titles(page);
    expect(before).toHaveLength(10);
    await page.getByRole('button', { name: 'More stories' }).click();
    await expect.poll(async () => (await titles(page)).length).toBe(20);
    expect((await titles(page)).slice(0, 10)).toEqual(before);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await titles(page))[10]);

    await page.keyboard.press('Enter');
    await page.waitForURL('**/20*/**');
    await page.goBack();
    await expect.poll(async () => (await titles(page)).length).toBe(20);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  });

  test('has a key that leaves those with Ctrl, Alt and Meta alone, and can be turned off', async () => {
    const page = await open('/about/');
    const active = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.id);
    for (const modifier of ['Control', 'Alt', 'Meta']) {
      await page.keyboard.press(`${modifier}+/`);
      expect(await active(), modifier).toBe('');
    }
    const go = async (path: string): Promise<void> => {
      await page.goto(new URL(BELOW + path, page.url()).href);
      if (path === '/search/') await started(page);
    };
    await go('/search/');
    const choice = page.getByLabel('The key / goes to the search');
    expect(await choice.isChecked()).toBe(true);
    await choice.uncheck();
    for (const path of ['/search/', '/about/']) {
      await go(path);
      await page.locator('h1').first().click();
      await page.keyboard.press('/');
      expect(await active(), path).not.toMatch(/search/u);
    }
    await go('/search/');
    await choice.check();
    await go('/about/');
    await page.keyboard.press('/');
    expect(await active()).toBe('masthead-search');
  });

  test('needs no mouse', async () => {
    const page = await open('/about/');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('masthead-search');
    await page.keyboard.type('market');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=market');
    await settled(page, /stories/u);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    const [first, second] = await page
      .locator(':is(.search-targets, .search-results h3) a')
      .allTextContents();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.press('Escape');
    await expect.poll(() => address(page)).toBe('/search/');
    await expect.poll(() => page.locator('#search-start').isVisible()).toBe(true);
    // In one piece: after a pause the list would be made again, and the focus with it.
    await page.keyboard.insertText('quokka');
    await settled(page, /^1 story$/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2024/12/hostile/');
  });
});

describe('dead ends', () => {
  test('nothing found: the nearest ticker, the archive, the newest', async () => {
    const page = await open('/search/?q=quaga');
    await settled(page, /^No story/u);
    expect(await page.locator('.search-hints a').first().getAttribute('href')).toBe(
      `${BELOW}/tickers/zzza/`,
    );
    expect(await page.locator(`.search-hints a[href="${BELOW}/archive/"]`).isVisible()).toBe(true);
    expect(await page.locator('#search-start').isVisible()).toBe(true);
  });

  test('an index out of reach says so, and is tried again', async () => {
    allowUnloaded();
    const page = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.fill('#search', 'market');
    await settled(page, /cannot be reached/u);
    expect(await page.locator(`.search-failure a[href="${BELOW}/archive/"]`).isVisible()).toBe(
      true,
    );
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page, /^\d+ stories$/u);
  });

  test('a part of the index that does not arrive is no empty result', async () => {
    allowUnloaded();
    const page = await open('/search/?q=quokka');
    await settled(page, /^1 story$/u);
    await page.route('**/fragment/**', (route) => route.abort());
    await page.fill('#search', 'trader');
    await settled(page, /cannot be reached/u);
    expect(await titles(page)).toEqual([]);
  });

  test('without scripts there are the archives and a search engine', async () => {
    const page = await open('/search/?q=market', { javaScriptEnabled: false });
    const words = page.locator('noscript p');
    expect(await words.isVisible()).toBe(true);
    const links = await words
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.slice(0, 3)).toEqual(
      ['/archive/', '/tags/', '/tickers/'].map((path) => BELOW + path),
    );
    expect(links[3]).toMatch(/^https:\/\/.+site%3Atest-ledger\.example%2Fpaper/u);
    expect(await page.locator('#search-start li').count()).toBeGreaterThan(6);
    expect(await page.locator('.search-controls').isVisible()).toBe(false);
  });
});

describe('accessibility', () => {
  test.each([
    ['/search/', /^$/u, 1280],
    ['/search/?q=market&section=markets', /stor/u, 1280],
    ['/search/?q=market', /stor/u, 360],
    ['/search/?q=qzxv', /^No story/u, 1280],
  ])('of %s', async (path, words, width) => {
    const page = await open(path, { viewport: { width, height: 800 } });
    await settled(page, words);
    const panel = page.locator('.search-filters summary');
    if (await panel.isVisible()) await panel.click();
    await page.evaluate(axe);
    const found: unknown = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]))',
    );
    expect(found).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
