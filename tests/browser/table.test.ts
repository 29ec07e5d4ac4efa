import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage } from './chromium.ts';

const PAGE = `${inject('siteOrigin')}/2024/11/the-best-day/`;

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await openPage({ viewport: { width, height: 740 }, colorScheme });
  await page.goto(PAGE);
  return page;
}

test.each([320, 360, 1280])(
  'at %i pixels figures stand in line in a region that scrolls',
  async (width) => {
    const page = await open(width, 'light');
    const columns = await page
      .locator('.data-table')
      .first()
      .evaluate((figure) => {
        const rows = [...figure.querySelectorAll('tbody tr')];
        return [1, 2, 3].map((at) =>
          rows.map((row) => {
            const range = document.createRange();
            const cell = row.children[at];
            if (cell === undefined) throw new Error('a row is too short');
            range.selectNodeContents(cell);
            return Math.round(range.getBoundingClientRect().right);
          }),
        );
      });
    expect(columns.map((edges) => new Set(edges).size)).toEqual([1, 1, 1]);
    const region = page.getByRole('region', { name: 'Wednesday, November 6' });
    await region.focus();
    expect(await region.evaluate((element) => element === document.activeElement)).toBe(true);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  },
);

test.each(['light', 'dark'] as const)(
  'in %s a change has sign, glyph and colour',
  async (scheme) => {
    const page = await open(360, scheme);
    const cell = page.locator('td.gain').first();
    expect(await cell.innerText()).toMatch(/^▲\s*\+\d/u);
    const [change, level] = await Promise.all(
      [cell, page.locator('td.numeric:not(.gain, .loss)').first()].map((one) =>
        one.evaluate((element) => getComputedStyle(element).color),
      ),
    );
    expect(change).not.toBe(level);
    expect(await cell.locator('.glyph').getAttribute('aria-hidden')).toBe('true');
  },
);

test('a year in a column that its writer set to the left stands there', async () => {
  const page = await open(1280, 'light');
  const side = await page
    .locator('tbody td.align-left')
    .first()
    .evaluate((cell) => {
      cell.textContent = '2007';
      cell.classList.add('numeric');
      return getComputedStyle(cell).textAlign;
    });
  expect(side).toBe('start');
});
