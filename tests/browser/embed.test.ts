import type { Page, Request } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { violations } from './axe.ts';
import { openPage, type PageOptions } from './chromium.ts';

const origin = inject('siteOrigin');
const STORY = origin + pageTypes['every mark of text'];
const FILM = 'The clerk turns a page';
const FILM_FRAME = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1';
const MAP = 'Where the mill stood';
const MAP_ORIGIN = 'https://www.openstreetmap.org';
const WORDS = '<!doctype html><html lang="en"><title>Shown</title><p>Shown by another site.</p>';

interface Opened {
  readonly page: Page;
  /** Addresses of other hosts that were asked for. */
  readonly foreign: readonly string[];
  /** What the browser said of the policy, and errors. */
  readonly complaints: readonly string[];
}

/** The story, with its providers answered for by this test. */
async function openStory(options?: PageOptions): Promise<Opened> {
  const page = await openPage(options);
  const foreign: string[] = [];
  const complaints: string[] = [];
  const isForeign = (url: string): boolean => !url.startsWith(`${origin}/`);
  page.on('request', (request: Request) => {
    if (isForeign(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(
    ({ href }) => isForeign(href),
    (route) => route.fulfill({ contentType: 'text/html', body: WORDS }),
  );
  await page.goto(STORY, { waitUntil: 'networkidle' });
  return { page, foreign, complaints };
}

const figure = (page: Page, name: string) => page.getByRole('figure', { name });

test('nothing is asked of another host before a click, and then what was asked for alone', async () => {
  const { page, foreign, complaints } = await openStory();
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  const button = figure(page, FILM).getByRole('button', { name: 'Load from YouTube' });
  await button.hover();
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
  expect(await page.locator('iframe').count()).toBe(0);
  await button.click();
  const words = page.frameLocator(`iframe[title="${FILM}"]`).getByText('Shown by another site.');
  await words.waitFor();
  expect(foreign).toEqual([FILM_FRAME]);
  expect(complaints).toEqual([]);
});

test('it is loaded by the keyboard, and the keyboard is in it', async () => {
  const { page, foreign, complaints } = await openStory();
  const film = figure(page, FILM);
  await film.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.frameLocator(`iframe[title="${FILM}"]`).getByText('Shown by').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe(FILM);
  await page.keyboard.press('Tab');
  expect(await film.getByRole('link').evaluate((link) => link === document.activeElement)).toBe(
    true,
  );
  await figure(page, MAP).getByRole('button').focus();
  await page.keyboard.press('Space');
  await page.frameLocator(`iframe[title="${MAP}"]`).getByText('Shown by').waitFor();
  expect(foreign.map((url) => new URL(url).origin)).toEqual([
    new URL(FILM_FRAME).origin,
    MAP_ORIGIN,
  ]);
  expect(complaints).toEqual([]);
});

test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)(
  'axe finds nothing wrong before and after a click: %o',
  async ({ colorScheme }) => {
    const { page } = await openStory({ colorScheme, bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    await figure(page, FILM).getByRole('button').click();
    await page.frameLocator(`iframe[title="${FILM}"]`).getByText('Shown by').waitFor();
    expect(await violations(page)).toEqual([]);
  },
);

test('a frame of a site that the story does not show is refused by the policy', async () => {
  const { page, foreign } = await openStory();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://player.vimeo.com/video/76979871';
    document.body.append(frame);
  });
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
});

test('a story without one allows no frame at all', async () => {
  const page = await openPage();
  const response = await page.goto(origin + pageTypes.explainer);
  expect(response?.headers()['content-security-policy']).not.toContain('frame-src');
});

test('without JavaScript the link is there, and no button', async () => {
  const { page, foreign } = await openStory({ javaScriptEnabled: false });
  const film = figure(page, FILM);
  const link = film.getByRole('link', { name: `${FILM} (YouTube)` });
  expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=M7lc1UVf-VE');
  expect(await film.getByRole('button').count()).toBe(0);
  expect(foreign).toEqual([]);
});
