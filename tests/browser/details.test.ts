import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { violations } from './axe.ts';
import { openPage, type PageOptions } from './chromium.ts';

const STORY = inject('siteOrigin') + pageTypes['every mark of text'];
const HEADING = '#section-by-hand';
const DETAILS = `.details:has(${HEADING})`;

async function openStory(options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  await page.goto(STORY);
  return page;
}

const isShown = (page: Page): Promise<boolean> =>
  page.locator(HEADING).evaluate((heading) => heading.checkVisibility());

test('is folded away until a reader opens it, without JavaScript too', async () => {
  const page = await openStory({ javaScriptEnabled: false });
  expect(await isShown(page)).toBe(false);
  await page.getByText('How the fleeces are counted').click();
  expect(await isShown(page)).toBe(true);
});

test('opens for who follows a link into it', async () => {
  const page = await openStory();
  await page.goto(STORY + HEADING);
  expect(await isShown(page)).toBe(true);
});

test('is open on paper', async () => {
  const page = await openStory();
  const height = (): Promise<number> =>
    page.locator(DETAILS).evaluate((details) => details.getBoundingClientRect().height);
  const folded = await height();
  await page.emulateMedia({ media: 'print' });
  expect(await height()).toBeGreaterThan(folded * 3);
});

test('is without fault for who hears the page, open and closed', async () => {
  const page = await openStory();
  expect(await violations(page)).toEqual([]);
  await page.locator(`${DETAILS} > summary`).click();
  expect(await violations(page)).toEqual([]);
});
