import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startChromium } from './chromium.ts';

const origin = inject('hostileOrigin');

/** A page of each type of the hostile edition, and each story that is more than its name. */
const PAGES = [
  ...['/', '/latest/', '/constructor/', '/hasownproperty/', '/prototype/', '/constructor/2024/'],
  ...['/tags/', '/tags/constructor/', '/tags/tostring/', '/tickers/', '/tickers/constructor/'],
  ...['/tickers/valueof/', '/authors/', '/authors/constructor/', '/authors/valueof/'],
  ...[
    '/archive/',
    '/archive/2024/',
    '/archive/2024/07/',
    '/search/',
    '/corrections/',
    '/sponsors/',
  ],
  ...['/feeds/', '/about/', '/standards/', '/privacy/', '/404.html', '/nothing/'],
  ...[
    'breakouts',
    'words',
    'components',
    'live',
    'sponsored',
    'withdrawn',
    'expired',
    'opinion',
  ].map((slug) => `/2024/07/${slug}/`),
  ...['scripts-of-the-world', 'long-words', 'constructor', '404', 'index'].map(
    (slug) => `/2024/07/${slug}/`,
  ),
];

/** One for all: to open one takes longer than most of the tests. */
let page: Page;
/** Everything that an attack would cause in the open page. */
let effects: string[];

beforeAll(async () => {
  page = await (await startChromium()).newPage();
  await page.addInitScript(WATCH);
  await page.exposeFunction('tellTest', (effect: string) => effects.push(effect));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) effects.push(message.text());
  });
  page.on('pageerror', (error) => effects.push(error.message));
  page.on('dialog', (dialog) => {
    effects.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') effects.push(request.url());
    if (/tripwire|pwned/u.test(url.pathname)) effects.push(request.url());
  });
});
afterAll(() => page.context().close());
beforeEach(() => {
  effects = [];
});

describe('hostile and allowed words', () => {
  test.each(PAGES)('%s runs, asks and refuses nothing', async (path) => {
    const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await page.evaluate(TOUCH_EVERYTHING);
    const schemes = await page.evaluate(SCHEMES);
    const notFound =
      path === '/nothing/' ? effects.filter((effect) => !effect.includes('404')) : effects;
    expect(notFound).toEqual([]);
    expect(schemes).toEqual(expect.arrayContaining(['http:']));
    expect(schemes).not.toContain('javascript:');
    expect(schemes).not.toContain('data:');
  });

  test.each(['pwned', 'constructor', '<img src=x onerror=pwned()>', '"><script>pwned()</script>'])(
    'a search for %s shows words',
    async (query) => {
      await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`, {
        waitUntil: 'networkidle',
      });
      const results = page.locator('.search-results h3');
      if (/^\w+$/u.test(query)) await expect.poll(() => results.count()).toBeGreaterThan(0);
      else await expect.poll(() => page.locator('[role=status]').textContent()).not.toBe('');
      expect(await page.locator('img[src="x"], [onerror], [onclick]').count()).toBe(0);
      await page.evaluate(TOUCH_EVERYTHING);
      expect(effects).toEqual([]);
    },
  );
});

describe('the watch itself', () => {
  const HOSTILE = '<!doctype html><title>a</title><img src=x onerror=pwned()>';

  test('sees a script that runs', async () => {
    await page.route(`${origin}/control/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: HOSTILE }),
    );
    await page.goto(`${origin}/control/`, { waitUntil: 'networkidle' });
    await expect.poll(() => effects).toContain('pwned');
  });

  test('sees a script that the policy refuses', async () => {
    const policy = (await fetch(`${origin}/`)).headers.get('content-security-policy') ?? '';
    await page.route(`${origin}/control/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': policy },
        body: HOSTILE,
      }),
    );
    await page.goto(`${origin}/control/`, { waitUntil: 'networkidle' });
    await expect.poll(() => effects).toContain('refused: script-src-attr inline');
    expect(effects).not.toContain('pwned');
  });
});

/** Runs before any script of a page: what the attacks call, and what the policy refuses. */
const WATCH = `
  window.pwned = () => window.tellTest('pwned');
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    window.tellTest('refused: ' + effectiveDirective + ' ' + blockedURI), true);
`;

/** Handlers of attributes that wait for a reader to do something; none is of the site. */
// What shows another site asks it at a click, and is tried in embed.test.ts.
const TOUCH_EVERYTHING = `
  for (const element of document.querySelectorAll('*')) {
    if (element.matches('[data-frame] button')) continue;
    for (const name of ['click', 'mouseover', 'focus', 'load', 'error', 'toggle']) {
      if (element.hasAttribute('on' + name)) window.tellTest(element.outerHTML);
      element.dispatchEvent(new Event(name));
    }
  }
  window.scrollTo(0, document.body.scrollHeight);
`;

const SCHEMES = `[...new Set([...document.querySelectorAll('[href], [src], [action]')]
  .map((element) => element.href ?? element.src ?? element.action)
  .filter((address) => typeof address === 'string')
  .map((address) => new URL(address, location.href).protocol))]`;
