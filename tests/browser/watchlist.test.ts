import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { violations } from './axe.ts';
import type { PageOptions } from './chromium.ts';
import { BELOW } from './search/below.ts';
import { useSearchSite, withinSite } from './search/search-page.ts';

const { open, takeFaults } = useSearchSite();
const origin = inject('searchOrigin');
const feedSchema = z.object({
  items: z.array(z.object({ id: z.string(), url: z.string(), date_published: z.string() })),
});

/** As the corpus calls its topics. */
const TAG_0 = 'Tag 0 share';
const TAG_1 = 'Tag 1 revenue';

/** Opens a page of the site in a browser that keeps nothing of it afterwards. */
async function visit(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await open('/about/', options);
  onTestFinished(async () => {
    await page.context().setOffline(false);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(`${origin}/about/`);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      for (const worker of await navigator.serviceWorker.getRegistrations())
        await worker.unregister();
    });
  });
  await page.goto(origin + path);
  return page;
}

const said = (page: Page): Promise<string | null> => page.textContent('.watch-said');
const shown = (page: Page): Promise<string | null> => page.textContent('.watch-stories-status');
const follows = (page: Page): Promise<string[]> =>
  page.locator('.watch-follows li a').allTextContents();
const links = async (page: Page): Promise<string[]> => {
  const found = await page
    .locator('.watch-stories h3 a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return found.map(withinSite);
};
const loaded = async (page: Page, count = /^\d+ stor/u): Promise<void> => {
  await expect.poll(() => shown(page)).toMatch(count);
};
/** What the worker has to be before it can stand in for the site. */
const kept = async (page: Page): Promise<void> => {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        const page = await (await caches.open(name)).match(location.pathname);
        const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
        return page !== undefined && active?.state === 'activated';
      }),
    )
    .toBe(true);
};

async function storiesOf(...names: string[]): Promise<string[]> {
  const feeds = await Promise.all(
    names.map(async (name) => {
      const response = await fetch(`${origin}/${name}/feed.json`);
      return feedSchema.parse(await response.json()).items;
    }),
  );
  const all = new Map(feeds.flat().map((item) => [item.id, item]));
  return [...all.values()]
    .sort((a, b) => Date.parse(b.date_published) - Date.parse(a.date_published))
    .slice(0, 50)
    .map(({ url }) => withinSite(new URL(url).pathname));
}

describe('what is followed', () => {
  test('is chosen on the page that it is about, and stays', async () => {
    const page = await visit('/tags/tag-0/');
    await page.click('.feed-links a:has-text("Watchlist")');
    await loaded(page);
    expect(await said(page)).toMatch(/^You follow .*Tag 0/u);
    expect(new URL(page.url()).hash).toBe('');
    expect(await links(page)).toEqual(await storiesOf('tags/tag-0'));
    await page.reload();
    await loaded(page);
    expect(await follows(page)).toEqual([TAG_0]);
  });

  test('is found by a former symbol, a name, a section and an author, with keys alone', async () => {
    const page = await visit('/watchlist/');
    await page.focus('#watch-find');
    for (const query of ['OLDZ', 'tag 1', 'markets', 'night']) {
      await page.keyboard.type(query);
      await expect.poll(() => page.locator('.watch-found button').count()).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.inputValue('#watch-find')).toBe('');
    }
    const names = await follows(page);
    expect(names[0]).toBe('Quagga Holdings (ZZZA)');
    expect(names).toHaveLength(4);
    await expect.poll(() => shown(page)).toContain('Without stories at present');
    takeFaults();
  });

  test('is told when nothing is called so', async () => {
    const page = await visit('/watchlist/');
    await page.fill('#watch-find', '<b>nothing</b>');
    await expect.poll(() => said(page)).toBe('Nothing is called “<b>nothing</b>”.');
  });

  test('is given up again, and the key goes on to the next', async () => {
    const page = await visit('/watchlist/#follow=tags/tag-0,tags/tag-1');
    await page.click('.watch-offer-all');
    await loaded(page);
    await page.click('.watch-follows button >> nth=0');
    expect(await follows(page)).toEqual([TAG_1]);
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe(`Stop following ${TAG_1}`);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('watch-find');
    expect(await page.isVisible('.watch-empty')).toBe(true);
  });

  test('is the same in every tab', async () => {
    const page = await visit('/watchlist/');
    const other = await page.context().newPage();
    onTestFinished(() => other.close());
    await other.goto(`${origin}/watchlist/`);
    await other.fill('#watch-find', 'tag 1');
    await other.click('.watch-found button >> nth=0');
    await expect.poll(() => follows(page)).toHaveLength(1);
    await page.fill('#watch-find', 'tag 0');
    await page.click('.watch-found button >> nth=0');
    await expect.poll(() => follows(other)).toHaveLength(2);
  });
});

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
    const { key } = await page.evaluate((before) => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('watchlist')) ?? '';
      localStorage.setItem(key, JSON.stringify([['tags/tag-0', before]]));
      sessionStorage.clear();
      return { key };
    }, dates[2]);
    expect(key).toBe(`watchlist${BELOW}`);
    for (let visits = 0; visits < 2; visits++) {
      await page.reload();
      await loaded(page, /2 new since your last visit/u);
      expect(await page.locator('.watch-new').count()).toBe(2);
    }
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
    takeFaults();
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
    takeFaults();
    await page.context().setOffline(false);
    await page.reload();
    await loaded(page);
  });
});

describe('a link to a list', () => {
  test('asks before it adds to one or takes its place', async () => {
    const page = await visit('/watchlist/#follow=tags/tag-0');
    expect(await follows(page)).toEqual([]);
    await page.click('.watch-offer-all');
    await loaded(page);
    const share = await page.inputValue('#watch-share');
    expect(share).toBe(`${origin}/watchlist/#follow=tags/tag-0`);

    await page.goto(`${origin}/watchlist/#follow=tags/tag-1,markets`);
    await page.click('.watch-offer-dismiss');
    expect(await follows(page)).toEqual([TAG_0]);

    await page.goto(`${origin}/watchlist/#follow=tags/tag-1,markets`);
    await page.click('.watch-offer-replace');
    await expect.poll(() => follows(page)).toEqual([TAG_1, 'Markets']);
    expect(new URL(page.url()).hash).toBe('');
  });

  test.each(['#follow=<img src=x onerror=alert(1)>', '#follow=%', '#follow=javascript:alert(1)'])(
    'does nothing with %s',
    async (fragment) => {
      const page = await visit(`/watchlist/${fragment}`);
      await expect.poll(() => page.isVisible('.watch-empty')).toBe(true);
      expect(await page.isVisible('.watch-offer')).toBe(false);
    },
  );

  test('says what the paper does not know', async () => {
    const page = await visit('/watchlist/#follow=tags/nowhere,tickers/oldz');
    await expect.poll(() => said(page)).toMatch(/^Not known here: .*tags\/nowhere/u);
    await page.click('.watch-offer-all');
    expect(await follows(page)).toEqual(['Quagga Holdings (ZZZA)']);
    await expect.poll(() => shown(page)).toContain('Without stories');
    takeFaults();
  });
});

describe('a list goes elsewhere and comes back', () => {
  test('as OPML of exactly its feeds', async () => {
    const page = await visit('/watchlist/#follow=tags/tag-0,tickers/zzza');
    await page.click('.watch-offer-all');
    await expect.poll(() => follows(page)).toHaveLength(2);
    await page.click('.watch-more summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.watch-opml'),
    ]);
    expect(download.suggestedFilename()).toBe('watchlist.opml');
    const opml = readFileSync(await download.path(), 'utf8');
    expect([...opml.matchAll(/xmlUrl="([^"]*)"/gu)].map(([, url]) => url)).toEqual([
      `${origin}/tags/tag-0/feed.xml`,
      `${origin}/tickers/zzza/feed.xml`,
    ]);
    await page.click('.watch-remove');
    await expect.poll(() => follows(page)).toEqual([]);
    await page.setInputFiles('#watch-file', {
      name: 'list.opml',
      mimeType: 'text/x-opml',
      buffer: Buffer.from(opml),
    });
    await page.click('.watch-import button');
    await expect.poll(() => follows(page)).toEqual([TAG_0, 'Quagga Holdings (ZZZA)']);
    takeFaults();
  });

  test('as symbols and names that were pasted; what is none stays to be mended', async () => {
    const page = await visit('/watchlist/');
    await page.click('.watch-more summary');
    await page.fill('.watch-paste', '$oldz NOPE\ntag-1, <script>x</script>');
    await page.click('.watch-import button');
    await expect.poll(() => follows(page)).toEqual(['Quagga Holdings (ZZZA)', TAG_1]);
    expect(await said(page)).toMatch(/Not known here: .*NOPE.* and .*<script>x<\/script>/u);
    expect(await page.inputValue('.watch-paste')).toBe('NOPE\n<script>x</script>');
    takeFaults();
  });
});

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
  const found: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page)).map((fault) => `${width}, ${colorScheme}: ${fault}`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
  expect(found).toEqual([]);
});
