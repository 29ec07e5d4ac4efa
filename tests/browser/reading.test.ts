import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes, stories } from '../page-types.ts';
import { openPage, startChromium, type PageOptions } from './chromium.ts';
import { ADDRESS } from '../paper.ts';

const STORY = pageTypes['news with chart and table'];

async function open(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage({ baseURL: inject('siteOrigin'), ...options });
  await page.goto(path);
  return page;
}

describe('from the keyboard', () => {
  test('the first stop skips to the text', async () => {
    const page = await open(STORY);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip-link');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await skip.evaluate((link) => link.getBoundingClientRect().width)).toBeGreaterThan(24);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inMain = 'document.activeElement.closest("main") !== null';
    expect(await page.evaluate(inMain)).toBe(true);
  });

  test.for([360, 1280])('every stop is seen and outlined, at %i px', async (width) => {
    const page = await open(STORY, { viewport: { width, height: 800 } });
    const count = await page.evaluate(() => {
      const stops = document.querySelectorAll(
        'a[href], button, input, select, summary, [tabindex="0"]',
      );
      return [...stops].filter((stop) => stop.checkVisibility({ visibilityProperty: true })).length;
    });
    const unseen: string[] = [];
    for (let stop = 0; stop < count; stop++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(faultOfFocus);
      if (fault !== undefined) unseen.push(fault);
    }
    expect(count).toBeGreaterThan(30);
    expect(unseen).toEqual([]);
  });

  test('search leads from any page to the search page', async () => {
    const page = await open(STORY, { viewport: { width: 1280, height: 800 } });
    await page.locator('.masthead input').fill('yield curve');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=yield+curve');
  });
});

/** Runs in the page: what is wrong with how the focused element shows itself. */
function faultOfFocus(): string | undefined {
  const stop = document.activeElement;
  if (stop === null || stop === document.body) return 'nothing has the focus';
  const name = `${stop.tagName} ${stop.textContent.trim().slice(0, 30)}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name}: no outline`;
  const box = stop.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return inside && box.width > 0 ? undefined : `${name}: out of sight`;
}

describe('the theme', () => {
  const scheme = 'getComputedStyle(document.documentElement).colorScheme';

  test('follows the system, and a choice is remembered from the first paint', async () => {
    const page = await open('/', { colorScheme: 'light' });
    expect(await page.evaluate(scheme)).toBe('light dark');
    await page.locator('#theme').selectOption('dark');
    expect(await page.evaluate(scheme)).toBe('dark');
    expect(await themeColor(page)).toBe('#121514');

    const watch = await page.addInitScript(`
      new MutationObserver((_, watch) => {
        if (document.body === null) return;
        window.themeAtBody = document.documentElement.dataset.theme;
        watch.disconnect();
      }).observe(document, { childList: true, subtree: true });
    `);
    await page.goto(STORY);
    await watch.dispose();
    expect(await page.evaluate('window.themeAtBody')).toBe('dark');
    expect(await page.locator('#theme').inputValue()).toBe('dark');

    await page.locator('#theme').selectOption('system');
    expect(await page.evaluate(scheme)).toBe('light dark');
    expect(await themeColor(page)).toBe('#fbf9f4');
  });

  test('is read where nothing can be stored', async () => {
    // Its storage could not be cleared for another.
    const browser = await startChromium();
    const page = await browser.newPage({ baseURL: inject('siteOrigin') });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });`,
    );
    await page.goto('/');
    await page.locator('#theme').selectOption('dark');
    expect(await page.evaluate(scheme)).toBe('dark');
    expect(errors).toEqual([]);
    await page.close();
  });
});

/** The colour that the browser gives its own bars. */
function themeColor(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
        (meta) => matchMedia(meta.media).matches,
      )?.content,
  );
}

describe('without JavaScript', () => {
  test.for(stories)('%s is whole', async (path) => {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('main h1').innerText()).not.toBe('');
    expect(await page.locator('main').innerText()).toMatch(/\d{4}/u);
    expect(await page.locator('.theme-switch').isVisible()).toBe(false);
    expect(await page.locator('.masthead-nav a').first().isVisible()).toBe(true);
  });

  test('search says what it needs and where else to look', async () => {
    const page = await open(pageTypes.search, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('needs JavaScript');
    expect(await page.locator('main a[href="/archive/"]').first().isVisible()).toBe(true);
  });
});

describe('on paper', () => {
  test.for(stories)('%s is the story, its address and date', async (path) => {
    const page = await open(path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.masthead-nav').isVisible()).toBe(false);
    expect(await page.locator('.masthead-tools').isVisible()).toBe(false);
    expect(await page.locator('.footer-nav').isVisible()).toBe(false);
    expect(await page.locator('main h1').isVisible()).toBe(true);
    expect(await page.locator('main time:not(.no-print *)').first().isVisible()).toBe(true);
    const address = page.getByText(`${ADDRESS}${path}`, { exact: true });
    expect(await address.isVisible()).toBe(true);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(22, 26, 25)');
  });
});

test('nothing moves for who asked for stillness', async () => {
  const page = await open('/', { reducedMotion: 'reduce' });
  for (const path of Object.values(pageTypes)) {
    await page.goto(path);
    const moving = await page.evaluate(() => {
      const animated = document.getAnimations().length;
      return getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? animated : -1;
    });
    expect(moving, path).toBe(0);
  }
});

test.for([360, 1280])('what can be pressed is 24 px or set in text, at %i px', async (width) => {
  const page = await open('/', { viewport: { width, height: 800 } });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.masthead :is(a, button, input, select), .footer a')]
      .filter((stop) => stop.checkVisibility({ visibilityProperty: true }))
      .filter((stop) => stop.closest('.visually-hidden') === null)
      .map((stop) => ({ name: stop.textContent.trim(), box: stop.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
