import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { startChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe.for([360, 1280])('at %i px', (width) => {
  test.for(Object.entries(pageTypes))('%s stands still and says nothing', async ([, path]) => {
    // A context of its own: what another page loaded must not be there already.
    const page = await browser.newPage({
      baseURL: inject('siteOrigin'),
      viewport: { width, height: 800 },
    });
    const heard = listen(page);
    await page.route(/\.(woff2|avif|webp|png)$/u, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    await page.addInitScript(WATCH);
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    expect(heard).toEqual([]);
    expect(await page.evaluate('window.moved')).toEqual([]);
    expect(await page.evaluate('window.largest')).toMatch(/^(?:text|picture at once)$/u);
    await page.close();
  });
});

/** What the page complains of on the console, and what it asks of other hosts, as they come. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== inject('siteOrigin')) heard.push(request.url());
  });
  return heard;
}

/** Runs before the page: what moves, and whether the largest thing painted had to wait its turn. */
const WATCH = `
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.moved.push(...entry.sources.map((source) => source.node?.nodeName + '.' + source.node?.className));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    const { element, url } = list.getEntries().at(-1);
    if (url === '') window.largest = 'text';
    else window.largest = element?.loading === 'lazy' || element?.fetchPriority !== 'high'
      ? 'a picture that waits: ' + url
      : 'picture at once';
  }).observe({ type: 'largest-contentful-paint', buffered: true });
`;
