import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { startChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe.for(Object.entries(pageTypes))('%s', ([, path]) => {
  test('says nothing on the console and asks no other host', async () => {
    const page = await browser.newPage({ baseURL: inject('siteOrigin') });
    const heard: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) heard.push(message.text());
    });
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== inject('siteOrigin')) heard.push(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(heard).toEqual([]);
    await page.close();
  });

  test.for([360, 1280])(
    'moves nothing while the font and pictures arrive, at %i px',
    async (width) => {
      const page = await browser.newPage({
        baseURL: inject('siteOrigin'),
        viewport: { width, height: 800 },
      });
      await page.route(/\.(woff2|avif|webp|png)$/u, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await route.continue();
      });
      await page.addInitScript(`
      window.moved = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          window.moved.push(...entry.sources.map((source) => source.node?.nodeName + '.' + source.node?.className));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    `);
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate('window.moved')).toEqual([]);
      await page.close();
    },
  );
});
