import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BELOW } from '../../paper.ts';
import { address, settled, status, titles, useSearchSite } from './search-page.ts';

const { open } = useSearchSite();
/** Stories that are shown at first. */
const PAGE = 10;

describe('a query', () => {
  test('brings stories while it is typed, with its words marked', async () => {
    const page = await open('/search/');
    await page.locator('#search').pressSequentially('quokka', { delay: 20 });
    // Less of the word may have been searched for, and found, before.
    await expect.poll(() => address(page)).toBe('/search/?q=quokka');
    await settled(page, /^1 story$/u);
    const marked = page.locator('.search-results mark');
    await expect.poll(() => marked.allTextContents()).toContain('Quokka');
    expect(await page.locator('#search-start').isVisible()).toBe(false);
    expect(await page.title()).toMatch(/^quokka \| Search/u);
  });

  test('is searched for at once; a page without one is shown before its script is fetched', async () => {
    const times = async (path: string): Promise<Record<'fetched' | 'parsed' | 'shown', number>> => {
      const page = await open(path);
      return page.evaluate(() => {
        const [script] = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/SearchScript'));
        const [document] = performance.getEntriesByType('navigation');
        const [shown] = performance.getEntriesByName('first-contentful-paint');
        if (!(document instanceof PerformanceNavigationTiming)) throw new Error('no navigation');
        return {
          fetched: script?.startTime ?? NaN,
          parsed: document.domInteractive,
          shown: shown?.startTime ?? NaN,
        };
      });
    };
    const empty = await times('/search/');
    expect(empty.fetched).toBeGreaterThanOrEqual(empty.shown);
    const asked = await times('/search/?q=quokka');
    expect(asked.fetched).toBeLessThanOrEqual(asked.parsed);
  });

  test.each(['/search/', '/search/?q=Story'])(
    'is answered when it was typed before the script had come: %s',
    async (path) => {
      const held = Promise.withResolvers<undefined>();
      const page = await open('/');
      await page.route('**/_astro/SearchScript*', async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.goto(new URL(path.slice(1), page.url()).href, { waitUntil: 'commit' });
      await page.locator('#search').fill('quokka');
      held.resolve(undefined);
      await settled(page, /^1 story$/u);
      expect(await page.inputValue('#search')).toBe('quokka');
      await expect.poll(() => address(page)).toBe('/search/?q=quokka');
    },
  );

  test('shows the text of stories as text', async () => {
    const page = await open('/search/?q=quokka');
    await settled(page, /^1 story$/u);
    expect(await titles(page)).toEqual([
      'Quokka <img src=x onerror=document.title=1> & </mark><b>bold</b>',
    ]);
    const excerpt = await page.locator('.search-results .teaser-standfirst').textContent();
    expect(excerpt).toContain('<img src=x onerror=alert(1)>');
    expect(excerpt).toContain('&lt;i&gt;');
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
      const found = page.locator('.search-targets a');
      // Not what the text before brought: some bring the same.
      await page.fill('#search', '');
      await expect.poll(() => found.count()).toBe(0);
      await page.fill('#search', text);
      await expect.poll(() => found.first().getAttribute('href')).toBe(BELOW + path);
    }
  });

  test('names every word that no story has, and finds nothing by it', async () => {
    const page = await open('/search/?q=ASML');
    await settled(page, /^No story(?: since .*)? has “ASML”\.$/u);
    expect(await titles(page)).toEqual([]);
    await page.fill('#search', 'quokka ASML');
    await settled(page, /^No story(?: since .*)? has “ASML”\. 1 story without$/u);
    await page.fill('#search', 'quok');
    await settled(page, /^No story(?: since .*)? has “quok”\. 1 story with words that begin so$/u);
    await page.press('#search', 'Enter');
    await settled(page, /^No story(?: since .*)? has “quok”\.$/u);
    await page.fill('#search', 'quokkaz');
    await page.getByRole('link', { name: 'quokka', exact: true }).click();
    await settled(page, /^1 story$/u);
  });

  test('that is overtaken by another leaves nothing behind', async () => {
    const page = await open('/search/');
    const held: Route[] = [];
    let arrived = 0;
    let isHolding = true;
    await page.route('**/fragment/**', async (route) => {
      if (isHolding) held.push(route);
      else await route.continue();
    });
    page.on('requestfinished', (request) => {
      if (request.url().includes('/fragment/')) arrived += 1;
    });
    await page.fill('#search', 'market');
    await expect.poll(() => held.length).toBe(PAGE);
    await page.fill('#search', 'quokka');
    await expect.poll(() => held.length).toBe(PAGE + 1);
    await held.pop()?.continue();
    await settled(page, /^1 story$/u);
    isHolding = false;
    for (const route of held) await route.continue();
    await expect.poll(() => arrived).toBe(1 + PAGE);
    await page.evaluate(() => new Promise(requestAnimationFrame));
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
    await expect.poll(() => address(page)).toMatch(/^\/search\/\?q=market&section=\w+$/u);
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
    const link = page.locator(`a[href^="${BELOW}/search/?tag=tag-0"]`).first();
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
    const days = (): Promise<string[]> =>
      page
        .locator('.search-results time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    const best = await days();
    expect(best[0]).not.toMatch(/^2024-12-19/u);
    await page.getByLabel('Order').selectOption('newest');
    await expect.poll(() => address(page)).toBe('/search/?q=market&sort=newest');
    await expect.poll(async () => (await days())[0]).toMatch(/^2024-12-19/u);
    const shown = await days();
    expect(shown).toEqual(shown.toSorted().toReversed());
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
