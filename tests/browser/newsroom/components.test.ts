import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createTiny } from '../../site/tiny.ts';
import { CONTENT } from '../../paper.ts';
import { violations } from '../axe.ts';
import { checkoutOf, openCheckout, openWindow, readCheckout, serveNewsroom } from './newsroom.ts';
import { STORY } from './online.ts';
import { writeStory } from './story-form.ts';

/** A picture of one dot. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const ID = '2024/07/small-mills-lead';
const PATH = `content/articles/${ID}.mdx`;
const files = checkoutOf(CONTENT);
const before = new Map(Object.entries(files)).get(PATH) ?? '';

/** Opens the story on which all is tried, and scrolls to its text. */
async function openText(page: Page, url: string): Promise<void> {
  await openCheckout(page, url, files);
  await page.goto(`${url}#/collections/singles/entries/${ID}`);
  await page.locator('[data-key-path="title"] input').waitFor();
  await page.locator('.story-source').scrollIntoViewIfNeeded();
}

/** Puts the cursor behind the first place of some words. */
async function putCursor(page: Page, words: string): Promise<void> {
  await page.locator('.story-source').evaluate((area, behind) => {
    if (!(area instanceof HTMLTextAreaElement)) return;
    const at = area.value.indexOf(behind) + behind.length;
    area.focus();
    area.setSelectionRange(at, at);
    area.dispatchEvent(new Event('select'));
  }, words);
}

async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Insert…' }).click();
  await page.locator('.story-components strong', { hasText: new RegExp(`^${name}$`, 'u') }).click();
}

test('components are put in and changed by forms, and nothing else of the story changes', async () => {
  const newsroom = await serveNewsroom(undefined, { preview: true });
  const page = await openWindow();
  await openText(page, newsroom.url);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const primary = page.locator('.story-primary');
  expect(await save.isEnabled()).toBe(false);

  // A picture that is uploaded from the form, between two paragraphs.
  await putCursor(page, 'than in May.');
  await insert(page, 'Figure');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await page.getByRole('button', { name: 'Upload' }).click();
  const picture = { name: 'Floor One.png', mimeType: 'image/png' };
  await (await chooser).setFiles([{ ...picture, buffer: Buffer.from(DOT, 'base64') }]);
  const assets = page.locator('[role="dialog"]', { hasText: 'Select Image' });
  await assets.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect.poll(() => page.getByLabel('Src').inputValue()).toBe('floor-one.png');
  await primary.click();
  // What is required is asked for at its field.
  expect(await page.getByLabel('Alt').evaluate((field) => field.matches(':invalid'))).toBe(true);
  await page.getByLabel('Alt').fill('A floor with "looms"');
  await primary.click();
  const figure = `<Figure src="floor-one.png" alt='A floor with "looms"' />`;

  // A symbol among words, found by its name; and one attribute of what stands there already.
  await putCursor(page, 'The large ones sat it out');
  await insert(page, 'Ticker');
  const symbol = page.getByLabel('Symbol');
  const options = await symbol.evaluate((input) =>
    input instanceof HTMLInputElement
      ? Array.from(input.list?.options ?? [], ({ value, textContent }) => `${value} ${textContent}`)
      : [],
  );
  expect(options).toContain('ALDX Alder Looms');
  await symbol.fill('ALDX');
  await primary.click();
  await putCursor(page, '<PullQuote cite=');
  await page.getByRole('button', { name: 'Edit PullQuote' }).click();
  await page.getByLabel('Cite').fill('A weaver at the fair');
  await primary.click();

  const after = before
    .replace('than in May.\n', `than in May.\n\n${figure}\n`)
    .replace('The large ones sat it out', 'The large ones sat it out<Ticker symbol="ALDX" />')
    .replace('cite="A spinner at the fair"', 'cite="A weaver at the fair"');
  const body = after.slice(after.indexOf('<KeyPoints>')).trim();
  await expect.poll(() => page.locator('.story-source').inputValue()).toBe(body);

  // The preview shows it as the page does, with the picture that is not saved yet.
  const preview = page.frameLocator('iframe.preview');
  const shown = preview.getByRole('img', { name: 'A floor with “looms”' });
  await expect.poll(() => shown.getAttribute('src')).toMatch(/^blob:/u);
  expect(await preview.locator('.chart > svg').count()).toBe(2);
  expect(await preview.locator('.data-table figcaption').textContent()).toContain('assumes');
  // Until the page is drawn anew, a heading of the one before has no style.
  const family = (): Promise<string> =>
    preview.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
  await expect.poll(family).toContain('Headline');

  await save.click();
  await expect.poll(() => readCheckout(page, PATH)).toBe(after);
  for (const [path, text] of Object.entries(files)) {
    if (path !== PATH) expect(await readCheckout(page, path), path).toBe(text);
  }
});

test('what is wrong with a text is said beside it, with line and column, and found by a click', async () => {
  const newsroom = await serveNewsroom();
  const page = await openWindow();
  await openText(page, newsroom.url);
  await putCursor(page, 'The large ones sat it out');
  await page.keyboard.type(', said $ALDXX');
  const line = before.slice(0, before.indexOf('The large ones sat')).split('\n').length;
  const problem = page.locator('.story-problems button');
  await expect
    .poll(() => problem.allTextContents())
    .toEqual([`${line}:33 error: unknown ticker "ALDXX"; did you mean "ALDX"?`]);
  const summary = page.locator('.story-report summary');
  expect(await summary.textContent()).toBe('1 error');
  await summary.click();
  await problem.click();
  const selected = await page.locator('.story-source').evaluate((area) => {
    if (!(area instanceof HTMLTextAreaElement)) return '';
    return area.value.slice(area.selectionStart, area.selectionEnd);
  });
  expect(selected).toBe('$ALDXX.');
  await page.keyboard.type('$ALDX.');
  await expect.poll(() => page.locator('.story-report').isVisible()).toBe(false);

  // A text that cannot be read at all loses nothing.
  await putCursor(page, '<PullQuote cite=');
  await page.keyboard.type('<<<');
  await expect.poll(() => problem.allTextContents()).not.toEqual([]);
  expect(await page.locator('.story-source').inputValue()).toContain('<PullQuote cite=<<<');
});

test('files that are not saved yet stand in the preview, and what moves waits until it is asked', async () => {
  const newsroom = await serveNewsroom(undefined, { preview: true });
  const page = await openWindow();
  await openCheckout(page, newsroom.url, checkoutOf((await createTiny()).contentDir));
  const raw = { width: 8, height: 16, channels: 3 as const, pageHeight: 8 };
  const moving = sharp(Buffer.alloc(384, 7).fill(200, 192), { raw }).gif({ delay: [200, 200] });
  await writeStory(page, newsroom.url, {
    ...STORY,
    cover: {
      file: { name: 'Ferry Photo.PNG', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') },
      alt: 'A ferry at its pier',
      credit: 'The desk',
    },
    body: `Words.

<Figure src="waves.gif" alt="Waves in a harbor" />

<Chart data="fares.csv" type="line" x="date" y="price" unit="percent" title="Fares" source="The desk" />`,
    files: [
      { name: 'waves.gif', mimeType: 'image/gif', buffer: await moving.toBuffer() },
      {
        name: 'fares.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('date,price\n2024-01,7.5\n2024-02,7.9\n'),
      },
    ],
  });
  const preview = page.frameLocator('iframe.preview');
  await preview.locator('.chart > svg').first().waitFor();
  const source = (alt: string, at: string): Promise<string | null> =>
    preview.locator(`${at} img[alt="${alt}"]`).getAttribute('src');
  expect(await source('A ferry at its pier', '.figure')).toMatch(/^blob:/u);
  const [still, moves] = [
    await source('Waves in a harbor', 'picture'),
    await source('Waves in a harbor', '.moving'),
  ];
  expect([still, moves]).toEqual([
    expect.stringMatching(/^blob:/u),
    expect.stringMatching(/^blob:/u),
  ]);
  expect(still).not.toBe(moves);
  expect(await page.locator('.story-problems li').allTextContents()).toEqual([]);
  await preview.locator('.moving > summary').click();
  expect(await preview.locator('picture img').isVisible()).toBe(false);
});

test('sections, symbols and people are found by what they are called', async () => {
  const newsroom = await serveNewsroom();
  const page = await openWindow();
  await openCheckout(page, newsroom.url, {
    ...files,
    'content/tickers.yaml':
      '- symbol: AAPL\n  name: Apple\n  type: equity\n- symbol: MSFT\n  name: Microsoft\n  type: equity\n- symbol: NVDA\n  name: Nvidia\n  type: equity\n- symbol: TSLA\n  name: Tesla\n  type: equity\n- symbol: META\n  name: Meta\n  type: equity\n- symbol: AMZN\n  name: Amazon\n  type: equity\n- symbol: GOOG\n  name: Alphabet\n  type: equity\n',
  });
  await page.goto(`${newsroom.url}#/collections/articles/new`);
  const field = page.locator('[data-key-path="tickers"]');
  await field.locator('[role="combobox"]').click();
  for (const words of ['Apple', 'AAPL']) {
    const search = page.locator('[role="searchbox"], input[type="search"]').last();
    await search.fill(words);
    await expect
      .poll(() => page.locator('[role="option"]:visible').allTextContents())
      .toEqual([expect.stringContaining('Apple (AAPL)')]);
  }
});

test.each(['light', 'dark'] as const)(
  'the text and its forms can be used by all (%s)',
  async (colorScheme) => {
    const newsroom = await serveNewsroom(undefined, { preview: true });
    const options = { colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } };
    const page = await openWindow(options);
    await openText(page, newsroom.url);
    const found = [await violations(page)];
    await page.getByRole('button', { name: 'Insert…' }).click();
    found.push(await violations(page));
    await page.locator('.story-components strong', { hasText: 'Chart' }).click();
    found.push(await violations(page));
    // Landmarks are the editor's own.
    const own = found.flat().filter((each) => !/^region: \.content-editor$/u.test(each));
    expect(own).toEqual([]);
  },
);
