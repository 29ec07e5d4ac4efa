import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { BELOW } from '../../paper.ts';
import { openPage, type PageOptions } from '../chromium.ts';

/** What the tests of a file open pages with. */
export interface SearchPages {
  /** Opens a page of the site; whatever its console has to complain of fails the test. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
  /**
   * Has the test allow what could not be loaded, whenever the console tells of it: that is after
   * the page has dealt with the answer, and perhaps after the test's last line.
   */
  readonly allowUnloaded: () => void;
}

/** Has a site to search ready for the tests of the file that calls it. */
export function useSearchSite(): SearchPages {
  const origin = inject('searchOrigin');
  let faults: string[] = [];
  let isUnloadedAllowed = false;

  beforeAll(async () => {
    // The first to ask has it built.
    const response = await fetch(origin);
    expect(response.status, await response.text()).toBe(200);
  }, 300_000);
  beforeEach(() => {
    // What a page of the test before still tells is not this one's.
    faults = [];
    isUnloadedAllowed = false;
  });
  afterEach(() => {
    const isAllowed = (fault: string): boolean =>
      isUnloadedAllowed && fault.startsWith('Failed to load resource');
    expect(faults.filter((fault) => !isAllowed(fault))).toEqual([]);
  });

  return {
    allowUnloaded() {
      isUnloadedAllowed = true;
    },
    async open(path, options = {}) {
      const page = await openPage({ viewport: { width: 1280, height: 900 }, ...options });
      const own = faults;
      page.on('pageerror', (error) => own.push(error.message));
      page.on('console', (message) => {
        const isFault = ['error', 'warning'].includes(message.type());
        // Not every build of Chromium knows every feature that the policy closes.
        if (isFault && !message.text().includes('Unrecognized feature')) {
          own.push(message.text());
        }
      });
      await page.goto(origin + path);
      if (options.javaScriptEnabled !== false && path.startsWith('/search/')) await started(page);
      return page;
    },
  };
}

/** Waits for the script of the search page, which is fetched once the page is shown. */
export async function started(page: Page): Promise<void> {
  await page.locator('story-search:defined').waitFor({ state: 'attached' });
}

/** Headlines of the stories found. */
export function titles(page: Page): Promise<string[]> {
  return page.locator('.search-results h3').allTextContents();
}

export function status(page: Page): Promise<string | null> {
  return page.locator('[role=status]').textContent();
}

/** Waits until the status says so. */
export async function settled(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source = '']) =>
      new RegExp(source, 'u').test(document.querySelector('[role=status]')?.textContent ?? ''),
    [words.source],
  );
}

/** Path and query of what is shown, as the site itself has them. */
export function address(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return withinSite(pathname) + search;
}

/** An address on a page as the site itself has it: every one of them has to begin with its path. */
export function withinSite(href: string | null): string {
  expect(href?.startsWith(`${BELOW}/`), href ?? 'no address').toBe(true);
  return href?.slice(BELOW.length) ?? '';
}
