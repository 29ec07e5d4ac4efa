import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';

const open = (): Promise<Page> => openPage({ baseURL: inject('siteOrigin') });

const WIDTHS = [320, 360, 768, 1280];

/** The widths at which the page is wider than its screen, and what sticks out there. */
async function tooWide(page: Page): Promise<[width: number, what: string[]][]> {
  const found: [number, string[]][] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const what = await page.evaluate(() => {
      if (document.documentElement.scrollWidth <= innerWidth) return [];
      return [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
        .slice(0, 5);
    });
    if (what.length > 0) found.push([width, what]);
  }
  return found;
}

/** Puts a long address in place of every text on a page. */
function overwrite(page: Page): Promise<void> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(
      document.querySelector('main') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const within = 'script, style, svg, time, noscript, select, button, .visually-hidden';
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement?.closest(within) !== null) continue;
      if ((text.textContent ?? '').trim().length < 4) continue;
      text.textContent = 'https://example.com/an/address/that/nobody/would/break/'.repeat(3);
    }
  });
}

describe('no page is wider than its screen', () => {
  test.for(Object.entries(pageTypes))(
    '%s, when every word of its stories is an address',
    async ([, path]) => {
      const page = await open();
      await page.goto(path);
      await overwrite(page);
      expect(await tooWide(page)).toEqual([]);
    },
  );

  test('what a search finds, when every word of it is an address', async () => {
    const page = await open();
    await page.goto('/search/?q=price');
    await page.locator('.search-results h3').first().waitFor();
    await overwrite(page);
    expect(await tooWide(page)).toEqual([]);
  });

  test('a story with code, a wide table and a formula of one word', async () => {
    const page = await open();
    await page.goto(pageTypes['news with chart and table']);
    await page.evaluate(() => {
      const text = document.querySelector('.prose');
      const add = (tag: string, parent: Element | null, content: string): Element => {
        const made = document.createElement(tag);
        made.textContent = content;
        parent?.append(made);
        return made;
      };
      const long = 'x = '.repeat(80);
      add('code', add('pre', text, ''), long);
      add('code', add('p', text, ''), long.replaceAll(' ', ''));
      add('blockquote', text, 'W'.repeat(300));
    });
    expect(await tooWide(page)).toEqual([]);
  });
});

test('on paper, a wide table and code are whole', async () => {
  const page = await open();
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(pageTypes['news with chart and table']);
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => {
    const table = document.querySelector('.table-scroll table');
    for (const row of table?.querySelectorAll('tr') ?? []) {
      for (let index = 0; index < 14; index++) {
        const cell = document.createElement(row.parentElement?.tagName === 'THEAD' ? 'th' : 'td');
        cell.className = 'numeric';
        cell.textContent = '1,234,567.89';
        row.append(cell);
      }
    }
    const pre = document.createElement('pre');
    pre.textContent = 'code '.repeat(60);
    document.querySelector('.prose')?.append(pre);
    const paper = document.documentElement.clientWidth;
    return [
      ...document.querySelectorAll('.table-scroll :is(td, th), .chart-scroll :is(td, th), pre'),
    ].filter(
      (element) =>
        element.getBoundingClientRect().right > paper + 1 ||
        element.scrollWidth > element.clientWidth + 1,
    ).length;
  });
  expect(cut).toBe(0);
});

test('on paper, figures stay whole beside long words, and a long table goes on overleaf', async () => {
  const page = await open();
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(pageTypes['news with chart and table']);
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const figure = document.createElement('figure');
    figure.className = 'data-table';
    const numbers = '<td class="numeric">1,234,567.89</td>'.repeat(4);
    const sentence = 'A sentence that is longer than the sheet is wide, and goes on. '.repeat(4);
    figure.innerHTML = `<figcaption>Moves</figcaption><div class="table-scroll"><table><tr><td>${sentence}</td><td>BRK.B</td>${numbers}</tr></table></div>`;
    const code = document.createElement('pre');
    code.textContent = 'x'.repeat(100);
    document.querySelector('.prose')?.append(figure, code);
    const linesOf = (element: Element): number => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
    };
    return {
      lines: [...figure.querySelectorAll('td + td'), code].map(linesOf),
      breaks: getComputedStyle(figure).breakInside,
    };
  });
  expect(found).toEqual({ lines: [1, 1, 1, 1, 1, 1], breaks: 'auto' });
});

test('no symbol and no head of the directory of symbols is broken on a phone', async () => {
  const page = await open();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/tickers/');
  const broken = await page.locator('.ticker-group th').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      const lines = new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      return lines.size > 1 ? [cell.textContent.trim()] : [];
    }),
  );
  expect(broken).toEqual([]);
});
