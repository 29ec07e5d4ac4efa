import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { startChromium } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe.for(['light', 'dark'] as const)('axe in the %s scheme', (colorScheme) => {
  describe.for([360, 1280])('at %i px', (width) => {
    test.for(Object.entries(pageTypes))('finds nothing on %s', async ([, path]) => {
      const page = await browser.newPage({
        baseURL: inject('siteOrigin'),
        viewport: { width, height: 800 },
        colorScheme,
        // The tests inject axe; the policy of the site would refuse it.
        bypassCSP: true,
      });
      await page.goto(path);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });
});

/** What axe finds wrong, best practices included: `rule: selector, …`. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE });
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: [
      'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
    ] })`,
  );
  return results.violations.map(
    (rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
