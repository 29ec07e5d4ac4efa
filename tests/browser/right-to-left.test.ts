import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, listen } from '../../src/serve/address.ts';
import { createSiteServer } from '../../src/serve/server.ts';
import { paperIn } from '../site/languages.ts';
import { violations } from './axe.ts';
import { openPage } from './chromium.ts';

/** A small paper in Arabic. */
let server: Server;
let origin: string;
beforeAll(async () => {
  const { site } = await paperIn('ar');
  server = createSiteServer(site);
  origin = (await listen(server, { host: '127.0.0.1', port: 0 })).slice(0, -1);
});
afterAll(() => close(server));

const PAGES = [
  ...['/', '/latest/', '/markets/', '/2024/12/first/', '/tickers/', '/tickers/aapl/'],
  ...['/tags/small-caps/', '/authors/', '/archive/2024/12/', '/search/?q=shares', '/feeds/'],
];

test.each(PAGES)('%s reads well from the right', async (path) => {
  const page = await openPage({ baseURL: origin, bypassCSP: true });
  await page.goto(path, { waitUntil: 'networkidle' });
  const found: string[] = [];
  for (const width of [320, 360, 600, 800, 1000, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) found.push(`${width} px: needs ${needed}`);
    if (width === 360 || width === 1280) found.push(...(await violations(page)));
  }
  expect(found).toEqual([]);
});

test.each(PAGES)('%s needs nothing that its policy forbids', async (path) => {
  const page = await openPage({ baseURL: origin });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused/iu.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
});

test('lines begin on the right, names and symbols of another script run their own way', async () => {
  const page = await openPage({ baseURL: origin });
  await page.goto('/tickers/aapl/');
  const { heading, name, body } = await page.evaluate(() => {
    const box = (selector: string): { left: number; right: number } => {
      const { left, right } = document.querySelector(selector)?.getBoundingClientRect() ?? {
        left: 0,
        right: 0,
      };
      return { left, right };
    };
    const direction = (selector: string): string => {
      const element = document.querySelector(selector);
      return element === null ? '' : getComputedStyle(element).direction;
    };
    return { heading: box('main h1 bdi'), name: direction('main h1 bdi'), body: box('main') };
  });
  expect(Math.abs(heading.right - body.right)).toBeLessThan(60);
  expect(name).toBe('ltr');
});
