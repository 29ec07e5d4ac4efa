import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  follows,
  links,
  loaded,
  origin,
  said,
  shown,
  storiesOf,
  TAG_0,
  TAG_1,
  useWatchlist,
} from './reader.ts';

const { allowUnloaded, visit } = useWatchlist();

describe('what is followed', () => {
  test('is chosen on the page that it is about, and stays', async () => {
    const page = await visit('/tags/tag-0/');
    await page.click('.feed-links a:has-text("Watchlist")');
    await loaded(page);
    expect(await said(page)).toMatch(/^Added to your list: .*Tag 0/u);
    expect(new URL(page.url()).hash).toBe('');
    expect(await links(page)).toEqual(await storiesOf('tags/tag-0'));
    await page.reload();
    await loaded(page);
    expect(await follows(page)).toEqual([TAG_0]);
  });

  test('is a series, from its page', async () => {
    const page = await visit('/series/pouches/');
    await page.click('.feed-links a:has-text("Watchlist")');
    await loaded(page, /^1 story$/u);
    expect(await said(page)).toMatch(/On pouches/u);
    expect(await links(page)).toEqual(['/2024/12/hostile/']);
    expect(await follows(page)).toEqual(['On pouches']);
  });

  test('is found by a former symbol, a name, a section and an author, with keys alone', async () => {
    allowUnloaded();
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
  });

  test('may be what has most stories, offered on a visit that begins with nothing', async () => {
    const page = await visit('/watchlist/');
    const offered = page.locator('.watch-suggested button:visible');
    const names = await offered.allTextContents();
    expect(names).toHaveLength(8);
    await page.click('.watch-suggested button:has-text("Tag 0")');
    await loaded(page);
    expect(await said(page)).toMatch(/^Added to your list: .*Tag 0/u);
    expect(await follows(page)).toEqual([TAG_0]);
    expect(await page.isVisible('.watch-empty')).toBe(false);
    const left = names.filter((name) => name.trim() !== `Follow ${TAG_0}`);
    expect(await offered.allTextContents()).toEqual(left);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe(left[0]);

    await page.reload();
    await loaded(page);
    expect(await follows(page)).toEqual([TAG_0]);
    expect(await offered.count()).toBe(0);
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
    allowUnloaded();
    const page = await visit('/watchlist/#follow=tags/nowhere,tickers/oldz');
    await expect.poll(() => said(page)).toMatch(/^Not known here: .*tags\/nowhere/u);
    await page.click('.watch-offer-all');
    expect(await follows(page)).toEqual(['Quagga Holdings (ZZZA)']);
    await expect.poll(() => shown(page)).toContain('Without stories');
  });
});

describe('a list goes elsewhere and comes back', () => {
  test('as OPML of exactly its feeds', async () => {
    allowUnloaded();
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
  });

  test('as symbols and names that were pasted; what is none stays to be mended', async () => {
    allowUnloaded();
    const page = await visit('/watchlist/');
    await page.click('.watch-more summary');
    await page.fill('.watch-paste', '$oldz NOPE\ntag-1, <script>x</script>');
    await page.click('.watch-import button');
    await expect.poll(() => follows(page)).toEqual(['Quagga Holdings (ZZZA)', TAG_1]);
    expect(await said(page)).toMatch(/Not known here: .*NOPE.* and .*<script>x<\/script>/u);
    expect(await page.inputValue('.watch-paste')).toBe('NOPE\n<script>x</script>');
  });

  test('as symbols that were pasted before their names had come', async () => {
    allowUnloaded();
    const names = Promise.withResolvers<undefined>();
    const page = await visit('/about/');
    await page.route('**/search/names.json', async (route) => {
      await names.promise;
      await route.continue();
    });
    await page.goto(`${origin}/watchlist/`);
    await page.fill('#watch-find', 'tag 1');
    await page.press('#watch-find', 'Enter');
    await page.click('.watch-more summary');
    await page.fill('.watch-paste', '$oldz');
    await page.click('.watch-import button');
    expect(await said(page)).toBe('');
    names.resolve(undefined);
    await expect.poll(() => follows(page)).toEqual([TAG_1, 'Quagga Holdings (ZZZA)']);
  });
});
