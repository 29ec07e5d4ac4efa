import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { violations } from './axe.ts';
import { openPage, type PageOptions } from './chromium.ts';

const STORY = inject('siteOrigin') + pageTypes['every mark of text'];
const FIGURE = '.figure:has(> .moving)';

/** The story where the picture is in view, and what was asked for of files that move. */
async function openStory(options?: PageOptions): Promise<{ page: Page; asked: string[] }> {
  const page = await openPage(options);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('-moving.webp')) asked.push(request.url());
  });
  await page.goto(STORY);
  await page.locator(FIGURE).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  return { page, asked };
}

const shown = (page: Page): Promise<readonly [still: boolean, moving: boolean]> =>
  page
    .locator(FIGURE)
    .evaluate((figure) => [
      figure.querySelector('picture img')?.checkVisibility() ?? false,
      figure.querySelector('.moving img')?.checkVisibility() ?? false,
    ]);

test.each([true, false])(
  'stands still until a reader plays it, and is not loaded before; JavaScript: %s',
  async (javaScriptEnabled) => {
    const { page, asked } = await openStory({ javaScriptEnabled });
    // Where there are no programs, browsers load all pictures at once.
    expect(asked).toEqual(javaScriptEnabled ? [] : [expect.any(String)]);
    expect(await shown(page)).toEqual([true, false]);
    const height = (): Promise<number> =>
      page.locator(FIGURE).evaluate((figure) => figure.getBoundingClientRect().height);
    const before = await height();
    await page.locator(`${FIGURE} summary`).click();
    await expect.poll(() => asked.length).toBe(1);
    expect(await shown(page)).toEqual([false, true]);
    // The text below stays where it is.
    expect(Math.abs((await height()) - before)).toBeLessThanOrEqual(1);
    await page.locator(`${FIGURE} summary`).click();
    expect(await shown(page)).toEqual([true, false]);
  },
);

test('is played by night too, when pictures are dimmed', async () => {
  const { page } = await openStory({ colorScheme: 'dark' });
  // Fails where something lies over it.
  await page.locator(`${FIGURE} summary`).click({ timeout: 5_000 });
  expect(await shown(page)).toEqual([false, true]);
});

test('stands still on paper, also while it moves', async () => {
  const { page } = await openStory();
  await page.locator(`${FIGURE} summary`).click();
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page)).toEqual([true, false]);
});

test('is without fault for who hears the page, still and moving', async () => {
  const { page } = await openStory();
  expect(await violations(page)).toEqual([]);
  await page.locator(`${FIGURE} summary`).click();
  expect(await violations(page)).toEqual([]);
});
