import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { faintTexts } from './faint.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that axe looks at, best practices included. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules of what is told by colours. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong: `rule: selector, …`. The page takes no account of its policy. */
export async function violations(page: Page, rules: unknown = ALL): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(rules)} })`,
  );
  return results.violations.map(
    (rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/**
 * What axe finds wrong on a phone and on a desk, by day and by night: of colours in each state, of all
 * else once at each width.
 *
 * @param also what else is wrong at a width.
 */
export async function violationsInStates(
  page: Page,
  also: (width: number) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const rules = (width === 360) === (colorScheme === 'light') ? ALL : OF_COLOURS;
      const faults = [...(await violations(page, rules)), ...(await faintTexts(page))];
      found.push(...faults.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
    found.push(...(await also(width)));
  }
  return found;
}
