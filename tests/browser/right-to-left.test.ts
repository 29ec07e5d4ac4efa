import { expect, onTestFinished, test } from 'vitest';
import { close, listen } from '../../src/serve/address.ts';
import { createSiteServer } from '../../src/serve/server.ts';
import { paperIn } from '../site/languages.ts';
import { violations } from './axe.ts';
import { openPage } from './chromium.ts';

const PAGES = [
  ...['/', '/latest/', '/markets/', '/2024/12/first/', '/tickers/', '/tickers/aapl/'],
  ...['/tags/small-caps/', '/authors/', '/archive/2024/12/', '/search/?q=shares', '/feeds/'],
];

// One test: the paper is compiled for it, which takes longest.
test('a paper in Arabic reads well from the right, within its policy', async () => {
  const { site } = await paperIn('ar');
  const server = createSiteServer(site);
  onTestFinished(() => close(server));
  const origin = (await listen(server, { host: '127.0.0.1', port: 0 })).slice(0, -1);

  const guarded = await openPage({ baseURL: origin });
  const found: string[] = [];
  guarded.on('console', (message) => {
    if (/Content.Security.Policy|Refused/iu.test(message.text())) found.push(message.text());
  });
  guarded.on('pageerror', (error) => found.push(error.message));
  const page = await openPage({ baseURL: origin, bypassCSP: true });
  for (const path of PAGES) {
    await guarded.goto(path, { waitUntil: 'networkidle' });
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const width of [320, 360, 600, 800, 1000, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) found.push(`${path} at ${width} px needs ${needed}`);
      if (width !== 360 && width !== 1280) continue;
      found.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
    }
  }
  expect(found).toEqual([]);

  // Lines begin on the right; a name of another script runs its own way.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/tickers/aapl/');
  const { heading, main, direction } = await page.evaluate(() => {
    const rightOf = (selector: string): number =>
      document.querySelector(selector)?.getBoundingClientRect().right ?? 0;
    const name = document.querySelector('main h1 bdi');
    return {
      heading: rightOf('main h1 bdi'),
      main: rightOf('main'),
      direction: name === null ? '' : getComputedStyle(name).direction,
    };
  });
  expect(Math.abs(heading - main)).toBeLessThan(60);
  expect(direction).toBe('ltr');

  // Letters that join are not set closer, and their lines do not touch.
  await page.goto('/');
  const headline = await page.evaluate(() => {
    const title = document.querySelector('main :is(h1, h2)');
    if (title === null) throw new Error('the front page has no headline');
    const { fontSize, letterSpacing, lineHeight } = getComputedStyle(title);
    return { letterSpacing, leading: parseFloat(lineHeight) / parseFloat(fontSize) };
  });
  expect(['normal', '0px']).toContain(headline.letterSpacing);
  expect(headline.leading).toBeCloseTo(1.35, 2);
}, 600_000);
