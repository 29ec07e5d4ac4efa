import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startSearchSite, type SearchSite } from './search-site.ts';

let site: SearchSite;
let faults: string[] = [];

beforeAll(async () => {
  site = await startSearchSite();
}, 120_000);
afterAll(() => site.stop());

afterEach(async () => {
  for (const context of site.browser.contexts()) await context.close();
  const seen = faults;
  faults = [];
  expect(seen).toEqual([]);
});

/** Opens a page of the site; whatever its console has to complain of fails the test. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const isFault = ['error', 'warning'].includes(message.type());
    // Not every build of Chromium knows every feature that the policy closes.
    if (isFault && !message.text().includes('Unrecognized feature')) faults.push(message.text());
  });
  await page.goto(site.origin + path);
  return page;
}

const titles = (page: Page): Promise<string[]> =>
  page.locator('.search-results h3').allTextContents();
const status = (page: Page): Promise<string | null> => page.locator('[role=status]').textContent();
const settled = (page: Page, words: RegExp): Promise<void> =>
  page
    .waitForFunction(
      ([source = '']) =>
        new RegExp(source, 'u').test(document.querySelector('[role=status]')?.textContent ?? ''),
      [words.source],
    )
    .then(() => undefined);
const address = (page: Page): string => page.url().slice(site.origin.length);

describe('a query', () => {
  test('brings stories while it is typed, with its words marked', async () => {
    const page = await open('/search/');
    await page.locator('#search').pressSequentially('quokka', { delay: 20 });
    await settled(page, /^1 story$/u);
    expect(address(page)).toBe('/search/?q=quokka');
    expect(await page.locator('.search-results mark').allTextContents()).toContain('Quokka');
    expect(await page.locator('#search-start').isVisible()).toBe(false);
    expect(await page.title()).toMatch(/^quokka \| Search/u);
  });

  test('shows the text of stories as text', async () => {
    const page = await open('/search/?q=quokka');
    await settled(page, /^1 story$/u);
    expect(await titles(page)).toEqual([
      'Quokka <img src=x onerror=document.title=1> & </mark><b>bold</b>',
    ]);
    const excerpt = await page.locator('.search-results .teaser-standfirst').textContent();
    expect(excerpt).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.search-results :is(b, img, script)').count()).toBe(0);
  });

  test('brings the page of a symbol, a former symbol, a name and a topic first', async () => {
    const page = await open('/search/');
    for (const [text, path] of [
      ['zzza', '/tickers/zzza/'],
      ['OLDZ', '/tickers/zzza/'],
      ['quagga', '/tickers/zzza/'],
      ['Tag 0', '/tags/tag-0/'],
    ] as const) {
      await page.fill('#search', text);
      const first = page.locator('.search-targets a').first();
      await expect.poll(() => first.getAttribute('href')).toBe(path);
    }
  });

  test('that is overtaken by another leaves nothing behind', async () => {
    const page = await open('/search/');
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/fragment/**', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/fragment/**');
    await page.fill('#search', 'market');
    await asked;
    await page.fill('#search', 'quokka');
    await page.waitForRequest(
      (request) => request.url().includes('/fragment/') || request.url().includes('/index/'),
    );
    release();
    await settled(page, /^1 story$/u);
    await page.waitForTimeout(300);
    expect(await titles(page)).toHaveLength(1);
    expect(await status(page)).toBe('1 story');
  });
});

describe('filters and order', () => {
  test('say how many stories they leave, and leave as many', async () => {
    const page = await open('/search/?q=market');
    await settled(page, /stories/u);
    await page.locator('.search-filters summary').click();
    const field = page.locator('#search-section');
    await expect.poll(() => field.locator('option').count()).toBeGreaterThan(2);
    const option = field.locator('option').nth(1);
    const label = (await option.textContent()) ?? '';
    const count = Number(/\((\d+)\)$/u.exec(label)?.[1]);
    await field.selectOption((await option.getAttribute('value')) ?? '');
    await settled(page, new RegExp(`^${count} (?:story|stories)$`, 'u'));
    expect(address(page)).toMatch(/^\/search\/\?q=market&section=\w+$/u);
    const section = label.replace(/ \(.*/u, '');
    const kickers = await page.locator('.search-results .kicker').allTextContents();
    expect(new Set(kickers.map((text) => text.trim()))).toEqual(new Set([section]));

    await page.getByRole('link', { name: `Remove filter Section: ${section}` }).click();
    await expect.poll(() => address(page)).toBe('/search/?q=market');
    await page.goBack();
    await settled(page, new RegExp(`^${count} (?:story|stories)$`, 'u'));
    await page.goBack();
    await expect.poll(() => address(page)).toBe('/search/?q=market');
  });

  test('stand in the address, as other pages link to them', async () => {
    const page = await open('/tags/tag-0/');
    const link = page.locator('a[href^="/search/?tag=tag-0"]').first();
    const [, year] = /year=(\d+)/u.exec((await link.getAttribute('href')) ?? '') ?? [];
    await link.click();
    await settled(page, /stor(?:y|ies)$/u);
    const days = await page
      .locator('.search-results time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days.length).toBeGreaterThan(0);
    expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set([year]));
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('newest first is newest first', async () => {
    const page = await open('/search/?q=market');
    await settled(page, /stories/u);
    await page.getByLabel('Order').selectOption('newest');
    await expect.poll(() => address(page)).toBe('/search/?q=market&sort=newest');
    const days = (): Promise<string[]> =>
      page
        .locator('.search-results time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    await expect.poll(async () => (await days())[0]).toMatch(/^2024-12-19/u);
    const shown = await days();
    expect(shown).toEqual(shown.toSorted().toReversed());
  });
});

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
    await page.keyboard.type('quokka');
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
      '/tickers/zzza/',
    );
    expect(await page.locator('.search-hints a[href="/archive/"]').isVisible()).toBe(true);
    expect(await page.locator('#search-start').isVisible()).toBe(true);
  });

  test('an index out of reach says so, and is tried again', async () => {
    const page = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.fill('#search', 'market');
    await settled(page, /cannot be reached/u);
    expect(await page.locator('.search-failure a[href="/archive/"]').isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page, /^\d+ stories$/u);
    expect(faults.length).toBeGreaterThan(0);
    faults = [];
  });

  test('a part of the index that does not arrive is no empty result', async () => {
    const page = await open('/search/?q=quokka');
    await settled(page, /^1 story$/u);
    await page.route('**/fragment/**', (route) => route.abort());
    await page.fill('#search', 'trader');
    await settled(page, /cannot be reached/u);
    expect(await titles(page)).toEqual([]);
    faults = [];
  });

  test('without scripts there are the archives and a search engine', async () => {
    const page = await open('/search/?q=market', { javaScriptEnabled: false });
    const words = page.locator('noscript p');
    expect(await words.isVisible()).toBe(true);
    const links = await words
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.slice(0, 3)).toEqual(['/archive/', '/tags/', '/tickers/']);
    expect(links[3]).toMatch(/^https:\/\/.+site%3Acountinghouse\.example/u);
    expect(await page.locator('#search-start li').count()).toBeGreaterThan(6);
    expect(await page.locator('.search-controls').isVisible()).toBe(false);
  });
});

test('the field of the masthead fetches the program when it gets the focus', async () => {
  const page = await open('/about/');
  const fetched = Promise.all(
    ['pagefind.js', 'wasm.en.pagefind'].map((file) =>
      page.waitForResponse((response) => response.url().endsWith(`/pagefind/newest/${file}`)),
    ),
  );
  await page.focus('#masthead-search');
  for (const response of await fetched) expect(response.status()).toBe(200);
});

describe('accessibility', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
