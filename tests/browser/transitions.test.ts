import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';

/** Keeps, by path, what moved when a page took the place of the last. */
const before = `addEventListener('pagereveal', async ({ viewTransition }) => {
  await viewTransition?.ready;
  const moved = document.getAnimations().map(({ effect }) => effect.pseudoElement);
  sessionStorage.setItem(location.pathname, JSON.stringify(moved.filter((name) => /group/u.test(name))));
});`;

test.for([
  ['no-preference', ['::view-transition-group(name)']],
  ['reduce', []],
] as const)('of a page, its name moves to the next: %s', async ([reducedMotion, moves]) => {
  const page = await openPage({ baseURL: inject('siteOrigin'), reducedMotion, before });
  await page.goto(pageTypes.front);
  for (const type of ['section', 'explainer', 'search'] as const) {
    // Of a page that was not shown yet, nothing moves.
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 1);
    const path = pageTypes[type];
    const arrived = page.waitForURL((url) => url.pathname === path);
    await page.evaluate((to) => {
      location.href = to;
    }, path);
    await arrived;
    await page.waitForFunction((key) => sessionStorage.getItem(key) !== null, path);
    const kept = await page.evaluate((key) => sessionStorage.getItem(key), path);
    expect([type, kept]).toEqual([type, JSON.stringify(moves)]);
  }
});
