import { expect, inject, test, vi } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';

/** Keeps, by path, what moved when a page took the place of the last. */
const before = `addEventListener('pagereveal', async ({ viewTransition }) => {
  await viewTransition?.ready;
  const moved = document.getAnimations().map(({ effect }) => effect.pseudoElement);
  sessionStorage.setItem(location.pathname, JSON.stringify(moved.filter((name) => /group/u.test(name))));
});`;

test.for([pageTypes.front, pageTypes.explainer])(
  'only what moves is styled anew: %s',
  async (path) => {
    const page = await openPage({ baseURL: inject('siteOrigin') });
    await page.goto(path);
    const client = await page.context().newCDPSession(page);
    const styled: number[] = [];
    client.on('Tracing.dataCollected', ({ value }) => {
      const found = [...JSON.stringify(value).matchAll(/"elementCount":(\d+)/gu)];
      styled.push(...found.map(([, count]) => Number(count)));
    });
    const traced = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.start', {
      traceConfig: { includedCategories: ['devtools.timeline'] },
    });
    await page.evaluate(async () => {
      await document.startViewTransition(() => undefined).finished;
    });
    await client.send('Tracing.end');
    await traced;
    expect(styled).not.toEqual([]);
    expect(Math.max(...styled)).toBeLessThan(50);
  },
);

test.for([
  ['no-preference', ['::view-transition-group(name)']],
  ['reduce', []],
] as const)('of a page, its name moves to the next: %s', async ([reducedMotion, moves]) => {
  const page = await openPage({ baseURL: inject('siteOrigin'), reducedMotion, before });
  /** Names of what moved on the way to a page. */
  const moved = async (path: string): Promise<unknown> => {
    await page.goto(pageTypes.front);
    // Of a page that was not shown yet, nothing moves.
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 1);
    const arrived = page.waitForURL((url) => url.pathname === path);
    await page.evaluate((to) => {
      sessionStorage.clear();
      location.href = to;
    }, path);
    await arrived;
    await page.waitForFunction((key) => sessionStorage.getItem(key) !== null, path);
    return JSON.parse(await page.evaluate((key) => sessionStorage.getItem(key) ?? '', path));
  };
  for (const type of ['section', 'explainer', 'search'] as const) {
    // A busy browser leaves one out now and then.
    await vi.waitFor(async () => {
      expect([type, await moved(pageTypes[type])]).toEqual([type, moves]);
    }, 120_000);
  }
});
