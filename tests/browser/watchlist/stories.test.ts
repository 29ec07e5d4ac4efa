import { describe, expect, test } from 'vitest';
import { violationsInStates } from '../axe.ts';
import { BELOW } from '../../paper.ts';
import { follows, kept, links, loaded, origin, storiesOf, useWatchlist } from './reader.ts';

const { open, allowUnloaded, visit } = useWatchlist();

describe('its stories', () => {
  test('are one list without repeats, newest first', async () => {
    const page = await visit('/watchlist/#follow=tags/tag-0,tags/tag-1,markets');
    await page.click('.watch-offer-all');
    await loaded(page);
    await expect
      .poll(() => links(page))
      .toEqual(await storiesOf('tags/tag-0', 'tags/tag-1', 'markets'));
  });

  test('are marked when they came after the last visit, while this one lasts', async () => {
    const page = await visit('/watchlist/#follow=tags/tag-0');
    await page.click('.watch-offer-all');
    await loaded(page);
    expect(await page.locator('.watch-new').count()).toBe(0);
    const dates = await page
      .locator('.watch-stories time')
      .evaluateAll((all) => all.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
    // Where nothing of the list is at work that would keep what it saw a moment later.
    await page.goto(`${origin}/about/`);
    const { key } = await page.evaluate((before) => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('watchlist')) ?? '';
      localStorage.setItem(key, JSON.stringify([['tags/tag-0', before]]));
      sessionStorage.clear();
      return { key };
    }, dates[2]);
    expect(key).toBe(`watchlist${BELOW}`);
    for (let visits = 0; visits < 2; visits++) {
      await page.goto(`${origin}/watchlist/`);
      await loaded(page, /2 new since your last visit/u);
      expect(await page.locator('.watch-new').count()).toBe(2);
    }
    // Shown from what was kept, they are seen once the site has answered.
    const stored = () => page.evaluate((name) => localStorage.getItem(name), key);
    await expect.poll(stored).not.toContain(String(dates[2]));
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await page.reload();
    await loaded(page, /^\d+ stories$/u);
  });

  test('are text, whatever a feed says, and lead nowhere else', async () => {
    const page = await visit('/about/');
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await page.route('**/tags/tag-0/feed.json', (route) =>
      route.fulfill({
        json: {
          items: ['javascript:document.title=3', 'https://evil.example//x/', `${origin}/a/`].map(
            (url, at) => {
              return {
                ...{ id: `${hostile}${at}`, url, title: hostile, summary: hostile },
                date_published: '2024-07-17T10:00:00Z',
              };
            },
          ),
        },
      }),
    );
    await page.goto(`${origin}/watchlist/#follow=tags/tag-0`);
    await page.click('.watch-offer-all');
    await loaded(page, /^1 story$/u);
    expect(await links(page)).toEqual(['/a/']);
    expect(await page.textContent('.watch-stories h3')).toBe(hostile);
    expect(await page.locator('.watch-stories :is(img, script)').count()).toBe(0);
    expect(await page.title()).toContain('Watchlist');
  });

  test('that do not come are told by what they are about', async () => {
    allowUnloaded();
    const page = await visit('/about/');
    await page.route('**/tags/tag-0/feed.json', (route) => route.fulfill({ status: 500 }));
    await page.route('**/tags/tag-2/feed.json', (route) => route.fulfill({ body: '<html>' }));
    await page.route('**/tags/tag-1/feed.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${origin}/watchlist/#follow=tags/tag-0,tags/tag-1,tags/tag-2`);
    await page.click('.watch-offer-all');
    await loaded(
      page,
      /^Could not be loaded: .*Tag 0.* and .*Tag 2.*\. Without stories at present: .*Tag 1.*\.$/u,
    );
  });

  test('are waited for in words, and shown as they come', async () => {
    const page = await visit('/about/');
    const { promise, resolve } = Promise.withResolvers<undefined>();
    await page.route('**/tags/tag-1/feed.json', async (route) => {
      await promise;
      await route.continue();
    });
    await page.goto(`${origin}/watchlist/#follow=tags/tag-0,tags/tag-1`);
    await page.click('.watch-offer-all');
    await loaded(page, /^Loading… \d+ stor/u);
    resolve(undefined);
    await loaded(page);
    expect(await links(page)).toEqual(await storiesOf('tags/tag-0', 'tags/tag-1'));
  });

  test('are read without a connection, the page itself as well', async () => {
    allowUnloaded();
    const page = await visit('/watchlist/#follow=tags/tag-0,markets');
    await page.click('.watch-offer-all');
    await loaded(page);
    const before = await links(page);
    await kept(page);
    await page.context().setOffline(true);
    await page.reload();
    await loaded(page, /No connection: this is what was loaded before\.$/u);
    expect(await links(page)).toEqual(before);
    expect(await follows(page)).toHaveLength(2);
    await page.context().setOffline(false);
    await page.reload();
    await loaded(page);
  });
});

test('without scripts the page says what it would do, and leads to the feeds', async () => {
  const page = await open('/watchlist/', { javaScriptEnabled: false });
  const text = await page.textContent('main noscript');
  expect(text).toContain('feed reader');
  const found = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(found).toEqual(expect.arrayContaining([`${BELOW}/feeds/`, `${BELOW}/feeds.opml`]));
  expect(await page.isVisible('.watch-find')).toBe(false);
});

test('axe finds nothing on a list with a question, a search and all that is folded', async () => {
  const page = await visit('/about/', { bypassCSP: true });
  await page.goto(`${origin}/watchlist/#follow=tags/tag-0`);
  await page.click('.watch-offer-all');
  await loaded(page);
  await page.goto(`${origin}/watchlist/#follow=tags/tag-1,markets`);
  await page.fill('#watch-find', 'tag');
  await page.click('.watch-more summary');
  const found = await violationsInStates(page, async (width) => {
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    return needed === width ? [] : [`${width} px: ${needed} px wide`];
  });
  expect(found).toEqual([]);
});
