import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { answerOf, startChromium } from './chromium.ts';

const origin = inject('siteOrigin');
const NARROWEST = 320;
const WIDEST = 1920;

let page: Page;
beforeAll(async () => {
  page = await (await startChromium()).newPage();
  // What shows a page in a frame, and the page without the headers that forbid it.
  await page.route(`${origin}/**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    if (route.request().url() === `${origin}/frame/`) {
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><iframe></iframe>' });
    }
    const response = await answerOf(route);
    return route.fulfill({ response, headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
  await page.goto(`${origin}/frame/`);
});
afterAll(() => page.context().close());

test.for(Object.entries(pageTypes))('%s never scrolls sideways', async ([, path]) => {
  await load(path);
  expect(await tooNarrow()).toEqual([]);
});

test('what sticks out is seen', async () => {
  await load('/about/');
  await page.evaluate(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    inner
      ?.querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<p style="width:700px">Words</p>');
  });
  const widths = await tooNarrow();
  expect(widths).toContain(NARROWEST);
  expect(widths).toContain(696);
  expect(widths).not.toContain(WIDEST);
});

async function load(path: string): Promise<void> {
  await page.evaluate(async (address) => {
    const frame = document.querySelector('iframe');
    if (frame === null) throw new Error('there is no frame');
    frame.style.cssText = 'border: 0; height: 800px; width: 320px';
    await new Promise((done) => {
      frame.onload = done;
      frame.src = address;
    });
    await frame.contentDocument?.fonts.ready;
  }, path);
}

/**
 * The widths at which something sticks out: every 8 px on phones, every 32 px above. A frame is
 * given them one after the other, as its page is laid out and not painted for each.
 */
function tooNarrow(): Promise<number[]> {
  return page.evaluate(
    ({ narrowest, widest }) => {
      const frame = document.querySelector('iframe');
      const inner = frame?.contentWindow;
      if (frame === null || inner === null || inner === undefined) throw new Error('no frame');
      const widths: number[] = [];
      for (let width = narrowest; width <= widest; width += width < 800 ? 8 : 32) {
        frame.style.width = `${width}px`;
        const needed = inner.document.documentElement.scrollWidth;
        if (inner.innerWidth !== width || needed > width) widths.push(width);
      }
      return widths;
    },
    { narrowest: NARROWEST, widest: WIDEST },
  );
}
