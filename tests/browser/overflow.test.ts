import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { startChromium } from './chromium.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startChromium();
  page = await browser.newPage({ baseURL: inject('siteOrigin') });
});
afterAll(() => browser.close());

const NARROWEST = 320;
const WIDEST = 1920;

test.for(Object.entries(pageTypes))('%s never scrolls sideways', async ([, path]) => {
  await page.setViewportSize({ width: NARROWEST, height: 800 });
  await page.goto(path);
  expect(await tooNarrow()).toEqual([]);
});

/** The widths at which something sticks out: every 8 px on phones, every 32 px above. */
async function tooNarrow(): Promise<number[]> {
  const widths: number[] = [];
  for (let width = NARROWEST; width <= WIDEST; width += width < 800 ? 8 : 32) {
    await page.setViewportSize({ width, height: 800 });
    const [given, needed] = await page.evaluate(() => [
      innerWidth,
      document.documentElement.scrollWidth,
    ]);
    if (given !== width || needed > width) widths.push(width);
  }
  return widths;
}
