import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pageTypes, stories } from '../page-types.ts';
import { openPage, type PageOptions } from './chromium.ts';

async function open(path: string, width: number, options: PageOptions = {}): Promise<Page> {
  const viewport = { width, height: 800 };
  const page = await openPage({ baseURL: inject('siteOrigin'), viewport, ...options });
  await page.goto(path);
  return page;
}

const boxOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top: top + scrollY, bottom: bottom + scrollY };
    });

test.each([1216, 1280, 1920])(
  'notes stand beside the text, over nothing else, and where it is read, at %i px',
  async (width) => {
    const page = await open(pageTypes['story with notes'], width);
    const [text, notes] = [
      await boxOf(page, '.prose > p'),
      await boxOf(page, '.prose > .footnotes'),
    ];
    expect(notes.left).toBeGreaterThanOrEqual(text.right);
    expect(notes.right).toBeLessThanOrEqual(width);
    const related = page.locator('.related');
    if ((await related.count()) > 0)
      expect((await boxOf(page, '.related')).top).toBeGreaterThanOrEqual(notes.bottom);
    const reference = page.locator('.note-reference').first();
    await reference.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await reference.click();
    const after = await page.evaluate(() => scrollY);
    expect(Math.abs(after - before)).toBeLessThan(100);
    const note = page.locator('.footnotes li').first();
    const top = await note.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
  },
);

test.each([360, 768, 1200])('notes end the text at %i px', async (width) => {
  const page = await open(pageTypes['story with notes'], width);
  const [text, notes] = [await boxOf(page, '.prose'), await boxOf(page, '.prose > .footnotes')];
  expect(notes.left).toBeGreaterThanOrEqual(text.left);
  expect(notes.right).toBeLessThanOrEqual(text.right);
});

test('a live story is led by its key moments, each with its time, to the entry', async () => {
  const page = await open(pageTypes.live, 360, { javaScriptEnabled: false });
  await page.locator('.contents summary').click();
  const link = page.locator('.contents a').first();
  expect(await link.locator('time').count()).toBe(1);
  await link.click();
  const target = await page.locator('.update:target').evaluate((element) => ({
    title: element.querySelector('h2')?.textContent.trim() ?? '',
    top: element.getBoundingClientRect().top,
  }));
  expect(await link.textContent()).toContain(target.title);
  expect(target.top).toBeLessThan(800);
});

test.for(stories)(
  '%s has its address to take along, and one click selects all of it',
  async (path) => {
    const page = await open(path, 768, { javaScriptEnabled: false });
    const address = page.locator('.address');
    await address.click();
    const text = await address.textContent();
    expect(text).toMatch(/^https:\/\/.*\/$/u);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
    const mail = await page.locator('.end-matter a[href^="mailto:"]').getAttribute('href');
    const title = await page.locator('h1').textContent();
    expect(Object.fromEntries(new URL(mail ?? '').searchParams)).toEqual({
      subject: title,
      body: text,
    });
  },
);

test.each(['light', 'dark'] as const)(
  'a drawing on paper is turned by night alone: %s',
  async (colorScheme) => {
    const page = await open(pageTypes.front, 1280, { colorScheme });
    const filters = await page
      .locator('img.drawn')
      .evaluateAll((images) => images.map((image) => getComputedStyle(image).filter));
    expect(filters.length).toBeGreaterThan(0);
    for (const filter of filters) expect(filter.startsWith('invert')).toBe(colorScheme === 'dark');
    await page.emulateMedia({ media: 'print' });
    const printed = await page
      .locator('img.drawn')
      .first()
      .evaluate((image) => getComputedStyle(image).filter);
    expect(printed).toBe('none');
  },
);

test('the lines of a task keep one edge beside its box', async () => {
  const page = await open(pageTypes.sponsored, 320);
  const edges = await page.locator('.prose li:has([type="checkbox"])').evaluateAll((items) =>
    items.map((item) => {
      const range = document.createRange();
      range.setStartAfter(item.querySelector('input') ?? item);
      range.setEndAfter(item.lastChild ?? item);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 8);
      const lines = Map.groupBy(boxes, ({ bottom }) => Math.round(bottom / 12));
      return Array.from(lines.values(), (line) =>
        Math.round(Math.min(...line.map(({ left }) => left))),
      );
    }),
  );
  expect(edges.length).toBeGreaterThan(1);
  expect(Math.max(...edges.map(({ length }) => length))).toBeGreaterThan(1);
  const all = edges.flat();
  expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(6);
});
