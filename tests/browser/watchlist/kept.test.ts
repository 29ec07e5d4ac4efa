import { describe, expect, test } from 'vitest';
import { BELOW } from '../../paper.ts';
import { follows, kept, loaded, origin, said, TAG_0, useWatchlist } from './reader.ts';

const { visit } = useWatchlist();

describe('what the browser keeps', () => {
  test('is deleted whole', async () => {
    const page = await visit('/watchlist/#follow=tags/tag-0');
    await page.click('.watch-offer-all');
    await loaded(page);
    await kept(page);
    await page.click('.watch-more summary');
    await page.click('.watch-remove');
    await expect.poll(() => said(page)).toBe('Everything is deleted.');
    const left = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
    expect(left).toEqual([]);
  });

  test('is nothing for who only looks', async () => {
    const page = await visit('/watchlist/');
    await expect.poll(() => page.isVisible('.watch-empty')).toBe(true);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test.each([
    ['refuses', 'throw new DOMException("no", "SecurityError")'],
    ['is full', 'throw new DOMException("full", "QuotaExceededError")'],
  ])('is said to be nothing where it %s, and the list goes on', async (how, thrown) => {
    const page = await visit('/about/');
    const reads = how === 'refuses' ? `Storage.prototype.getItem = () => { ${thrown} };` : '';
    const script = await page.addInitScript(
      `${reads} Storage.prototype.setItem = () => { ${thrown} };`,
    );
    await page.goto(`${origin}/watchlist/#follow=tags/tag-0`);
    await page.click('.watch-offer-all');
    await loaded(page, /\d+ stor.* This browser keeps nothing/u);
    expect(await follows(page)).toEqual([TAG_0]);
    await script.dispose();
  });

  test.each(['{', '[[1]]', '"text"', '[["tags/<b>x</b>",1]]', '{"__proto__":[1]}'])(
    'may be broken: %s',
    async (stored) => {
      const page = await visit('/about/');
      await page.evaluate(
        ([key = '', text = '']) => {
          localStorage.setItem(key, text);
        },
        [`watchlist${BELOW}`, stored],
      );
      await page.goto(`${origin}/watchlist/#follow=tags/tag-0`);
      await page.click('.watch-offer-all');
      await loaded(page);
      expect(await follows(page)).toEqual([TAG_0]);
    },
  );

  test('is sent nowhere', async () => {
    const page = await visit('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.goto(`${origin}/watchlist/#follow=tags/tag-0`);
    await page.click('.watch-offer-all');
    await loaded(page);
    expect(asked.filter((each) => !each.startsWith(`GET ${origin}/`))).toEqual([]);
    expect(asked.filter((each) => each.includes('?'))).toEqual([]);
  });
});
