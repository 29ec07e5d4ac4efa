import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { close, listen } from '../../../src/serve/address.ts';
import { createSiteServer } from '../../../src/serve/server.ts';

/** What a reader of the search page waits for and pays. */
export interface PageCosts {
  /** Bytes over the network, headers included, of the page and a first query. */
  readonly first: number;
  /** Bytes of a second query of another word. */
  readonly second: number;
  /** Requests up to the first results. */
  readonly requests: number;
  /** Milliseconds from a key press to its results, everything loaded; the pause included. */
  readonly keyPress: readonly number[];
  /** Bytes of one step into the past. */
  readonly older: number;
}

/** Measures the search page of a built site in Chromium. */
export async function measurePage(siteDir: string, words: readonly string[]): Promise<PageCosts> {
  const [first = 'market', second = 'bond', ...others] = words;
  const server = createSiteServer(siteDir);
  const traffic = watchTraffic(server);
  const origin = (await listen(server, { host: '127.0.0.1', port: 0 })).slice(0, -1);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/search/`);
    await type(page, first);
    const afterFirst = traffic();
    await type(page, second);
    const afterSecond = traffic();
    for (const word of others) await type(page, word);
    const keyPress: number[] = [];
    for (const word of [first, second, ...others]) keyPress.push(await type(page, word));
    const before = traffic();
    const older = page.locator('.search-older');
    if (await older.isVisible()) {
      await older.click();
      await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
    }
    return {
      first: afterFirst.bytes,
      second: afterSecond.bytes - afterFirst.bytes,
      requests: afterFirst.requests,
      keyPress,
      older: traffic().bytes - before.bytes,
    };
  } finally {
    await browser.close();
    await close(server);
  }
}

type Traffic = () => { readonly bytes: number; readonly requests: number };

/** Counts what the server sends, HTTP/1.1 headers included: the browser counts images unpacked. */
function watchTraffic(server: Server): Traffic {
  const sockets = new Set<Socket>();
  let requests = 0;
  server.on('connection', (socket) => sockets.add(socket));
  server.on('request', () => (requests += 1));
  return () => ({
    bytes: [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    requests,
  });
}

/** Sets a query as typing does. @returns milliseconds until its results stand in the page. */
async function type(page: Page, word: string): Promise<number> {
  await page.fill('#search', '');
  await page.waitForFunction(() => document.querySelector('.search-results li') === null);
  const ms = await page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#search');
    const list = document.querySelector('.search-results');
    if (input === null || list === null) throw new Error('this is not the search page');
    const start = performance.now();
    const shown = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (list.childElementCount === 0) return;
        observer.disconnect();
        done();
      });
      observer.observe(list, { childList: true });
    });
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    return performance.now() - start;
  }, word);
  await page.waitForLoadState('networkidle');
  return ms;
}
