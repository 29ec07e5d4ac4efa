import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';

describe.for([360, 1280])('at %i px', (width) => {
  test.for(Object.entries(pageTypes))('%s stands still and says nothing', async ([, path]) => {
    const page = await openPage({
      baseURL: inject('siteOrigin'),
      viewport: { width, height: 800 },
    });
    const heard = listen(page);
    const late = new Set<string>();
    // What another page loaded is not there already: where there are routes, nothing is cached.
    await page.route(/\.(woff2|avif|webp|png)$/u, async (route) => {
      late.add(new URL(route.request().url()).pathname.replace(/^.*\./u, ''));
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    const watch = await page.addInitScript(WATCH);
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await page.evaluate(() => document.fonts.ready);
    // What was painted is told some time after.
    // Asked from here: what polls within the page would need a policy that lets texts be run.
    await expect.poll(() => page.evaluate('window.largest !== undefined')).toBe(true);
    const { moved, largest } = await page.evaluate<Seen>(SEEN);
    // What is loaded when it is scrolled to is held to the policy as well.
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.waitForLoadState('networkidle');
    expect(heard).toEqual([]);
    expect(late).toContain('woff2');
    expect(moved).toEqual([]);
    expect(largest).toMatch(/^(?:text|picture at once)$/u);
    await watch.dispose();
  });
});

/** What stands on the console when something goes against a policy, of whatever kind it is. */
const POLICY = /Content.Security.Policy|Permissions.Policy|Refused/iu;

/** What the page complains of on the console, and what it asks of other hosts, as they come. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    const isComplaint = ['error', 'warning'].includes(message.type());
    if (isComplaint || POLICY.test(message.text())) heard.push(message.text());
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
  const watch = (type, look) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(look));
    observer.observe({ type, buffered: true });
    return () => observer.takeRecords().forEach(look);
  };
  const looks = [
    watch('layout-shift', ({ sources }) => {
      window.moved.push(...sources.map(({ node }) => node?.nodeName + '.' + node?.className));
    }),
    watch('largest-contentful-paint', ({ element, url }) => {
      if (url === '') window.largest = 'text';
      else window.largest = element?.loading === 'lazy' || element?.fetchPriority !== 'high'
        ? 'a picture that waits: ' + url
        : 'picture at once';
    }),
  ];
  window.lookAgain = () => looks.forEach((look) => look());
`;

interface Seen {
  readonly moved: readonly string[];
  readonly largest: string;
}

/** What the watch has seen once two more frames have been painted. */
const SEEN = `new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    window.lookAgain();
    done({ moved: window.moved, largest: window.largest });
  })));
})`;
