import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.for(Object.entries(pageTypes))('axe finds nothing on %s', async ([, path]) => {
  // The tests inject axe; the policy of the site would refuse it.
  const page = await openPage({ baseURL: inject('siteOrigin'), bypassCSP: true });
  await page.goto(path);
  await page.addScriptTag({ content: AXE });
  const found: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(
        ...(await violations(page)).map((fault) => `${width} px, ${colorScheme}: ${fault}`),
      );
    }
  }
  expect(found).toEqual([]);
});

/** What axe finds wrong, best practices included: `rule: selector, …`. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: [
      'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
    ] })`,
  );
  return results.violations.map(
    (rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
