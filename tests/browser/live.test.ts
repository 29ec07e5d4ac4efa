import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { pageTypes, running } from '../page-types.ts';
import { answerOf, startChromium } from './chromium.ts';

const origin = inject('siteOrigin');
const siteDir = inject('siteDir');
const RUNNING = running;
const ENDED = pageTypes.live;
const NEWEST = 'update-2026-12-01t1115';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await startChromium();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  await page.clock.install();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(() => context.close());

/** Puts entries above those of the page, in what it asks for and in what a reload brings. */
async function publish(ids: readonly string[], live = true): Promise<void> {
  await page.route(`**${RUNNING}live.json`, async (route) => {
    const response = await answerOf(route);
    const { entries } = (await response.json()) as { entries: unknown[] };
    const added = ids.map((id) => ({ id, time: '2026-12-01T12:00:00.000Z' }));
    await route.fulfill({ response, json: { live, entries: [...added, ...entries] } });
  });
  await page.route(`**${RUNNING}`, async (route) => {
    const response = await answerOf(route);
    const html = await response.text();
    const first = '<article class="update"';
    const added = ids.map((id) => `${first} id="${id}"><p>Just in.</p></article>`).join('');
    await route.fulfill({ response, body: html.replace(first, added + first) });
  });
}

/** Runs the page's clock until everything that it asks for in that time has been heard of. */
async function runTenMinutes(): Promise<void> {
  await page.clock.runFor(600_000);
  await page.evaluate(() => fetch('/ads.txt').then((response) => response.text()));
}

describe('the page of a running live story', () => {
  test('has its entries newest first below the pinned summary, each with a link to itself', async () => {
    await page.goto(origin + RUNNING);
    const ids = await page.locator('.update').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual([NEWEST, 'update-2026-12-01t1030', 'update-2026-12-01t1005']);
    const links = await page
      .locator('.update-time a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(ids.map((id) => `#${id}`));
    expect(await page.locator('.prose > :first-child').getAttribute('class')).toBe('key-points');
    expect(await page.locator('.live-status').innerText()).toMatch(
      /^Live now\b.*5:00\sa\.m\. EST; newest update 6:15\sa\.m\.$/su,
    );
  });

  test('tells of new entries within a minute and leads to the first of them', async () => {
    await page.goto(origin + RUNNING);
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    await publish(['update-new-2', 'update-new-1']);
    const status = page.getByRole('status');
    expect(await status.innerText()).toBe('');
    await page.clock.runFor(61_000);
    const link = status.getByRole('link', { name: '2 new updates' });
    await link.waitFor();
    await Promise.all([page.waitForEvent('load'), link.click()]);
    expect(page.url()).toBe(`${origin}${RUNNING}#update-new-2`);
    const isSeen = () =>
      page.evaluate(() => {
        const top = document.getElementById('update-new-2')?.getBoundingClientRect().top ?? -99;
        return top > -10 && top < window.innerHeight;
      });
    await expect.poll(isSeen).toBe(true);
    expect(await page.getByRole('status').innerText()).toBe('');
    expect(complaints).toEqual([]);
  });

  test('asks nothing while it is hidden, and nothing more when coverage is over', async () => {
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('live.json')) asked += 1;
    });
    const show = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await page.goto(origin + RUNNING);
    await publish(['update-last'], false);
    await show(true);
    await runTenMinutes();
    expect(asked).toBe(0);
    await show(false);
    await page.clock.runFor(1000);
    // The page has read the answer: that there is one more, and that it was the last.
    await page.getByRole('link', { name: '1 new update' }).waitFor();
    expect(asked).toBe(1);
    await runTenMinutes();
    expect(asked).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('may load and ask within the site, and nothing else', async () => {
    const response = await page.goto(origin + RUNNING);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self' 'sha256-");
    const outside = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      ),
    );
    expect(outside).toBe('refused');
    await expect.poll(() => complaints.join()).toContain('Content Security Policy');
  });
});

test('a live story that ended has no script of its own and says when it ended', async () => {
  const response = await page.goto(origin + ENDED);
  expect(await page.locator('script[src]').count()).toBe(0);
  expect(await page.locator('.live-status').innerText()).toMatch(/^Ended\b.*to 4:00\sp\.m\.$/su);
  expect(response?.headers()['content-security-policy']).not.toContain("script-src 'self'");
});

test('the script is small, and no page but running live stories, the search and the watchlist loads one', () => {
  const scripts = readdirSync(join(siteDir, '_astro')).filter((name) =>
    name.startsWith('LiveStatus'),
  );
  expect(scripts).toHaveLength(1);
  for (const name of scripts) {
    expect(statSync(join(siteDir, '_astro', name)).size).toBeLessThan(1500);
  }
  const loading = readdirSync(siteDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .filter((path) => /<script[^>]+src=/u.test(readFileSync(join(siteDir, path), 'utf8')))
    .sort();
  expect(loading).toEqual([
    `${running.slice(1)}index.html`,
    'search/index.html',
    'watchlist/index.html',
  ]);
});
