import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';

/** Keeps, by path, whether a page was shown by giving way from the last. */
const before = `addEventListener('pagereveal', ({ viewTransition }) => {
  sessionStorage.setItem(location.pathname, String(viewTransition !== null));
});`;

test.for([
  ['no-preference', 'true'],
  ['reduce', 'false'],
] as const)('a page gives way to the next: %s', async ([reducedMotion, moves]) => {
  const page = await openPage({ baseURL: inject('siteOrigin'), reducedMotion, before });
  await page.goto(pageTypes.front);
  for (const type of ['section', 'explainer', 'search'] as const) {
    const path = pageTypes[type];
    const arrived = page.waitForURL((url) => url.pathname === path);
    await page.evaluate((to) => {
      location.href = to;
    }, path);
    await arrived;
    await page.waitForFunction((key) => sessionStorage.getItem(key) !== null, path);
    const kept = await page.evaluate((key) => sessionStorage.getItem(key), path);
    expect([type, kept]).toEqual([type, moves]);
  }
});
