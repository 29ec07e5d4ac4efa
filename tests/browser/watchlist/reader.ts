import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { PageOptions } from '../chromium.ts';
import { useSearchSite, withinSite } from '../search/search-page.ts';

export const origin = inject('searchOrigin');
const feedSchema = z.object({
  items: z.array(z.object({ id: z.string(), url: z.string(), date_published: z.string() })),
});

/** As the corpus calls its topics. */
export const TAG_0 = 'Tag 0 share';
export const TAG_1 = 'Tag 1 revenue';

/** What a test of the watchlist needs; to be called once, at the top of its file. */
export function useWatchlist() {
  const { open, allowUnloaded } = useSearchSite();
  /** Opens a page of the site in a browser that keeps nothing of it afterwards. */
  const visit = async (path: string, options: PageOptions = {}): Promise<Page> => {
    const page = await open('/about/', options);
    onTestFinished(async () => {
      await page.context().setOffline(false);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto(`${origin}/about/`);
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
        for (const worker of await navigator.serviceWorker.getRegistrations())
          await worker.unregister();
      });
    });
    await page.goto(origin + path);
    return page;
  };
  return { open, allowUnloaded, visit };
}

export const said = (page: Page): Promise<string | null> => page.textContent('.watch-said');
export const shown = (page: Page): Promise<string | null> =>
  page.textContent('.watch-stories-status');
export const follows = (page: Page): Promise<string[]> =>
  page.locator('.watch-follows li a').allTextContents();
export const links = async (page: Page): Promise<string[]> => {
  const found = await page
    .locator('.watch-stories h3 a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return found.map(withinSite);
};
export const loaded = async (page: Page, count = /^\d+ stor/u): Promise<void> => {
  await expect.poll(() => shown(page)).toMatch(count);
};
/** What the worker has to be before it can stand in for the site. */
export const kept = async (page: Page): Promise<void> => {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        const page = await (await caches.open(name)).match(location.pathname);
        const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
        return page !== undefined && active?.state === 'activated';
      }),
    )
    .toBe(true);
};

/** Addresses of the newest stories of several feeds, newest first. */
export async function storiesOf(...names: string[]): Promise<string[]> {
  const feeds = await Promise.all(
    names.map(async (name) => {
      const response = await fetch(`${origin}/${name}/feed.json`);
      return feedSchema.parse(await response.json()).items;
    }),
  );
  const all = new Map(feeds.flat().map((item) => [item.id, item]));
  return [...all.values()]
    .sort((a, b) => Date.parse(b.date_published) - Date.parse(a.date_published))
    .slice(0, 50)
    .map(({ url }) => withinSite(new URL(url).pathname));
}
