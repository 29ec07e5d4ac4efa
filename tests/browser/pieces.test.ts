import { createServer, type ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { close, listen } from '../../src/serve/address.ts';
import { pageTypes } from '../page-types.ts';
import { openPage } from './chromium.ts';

/** Where a piece may end: before what stands in a line, or a block, of its own. */
const PARTS =
  /(?=<(?:article|aside|button|details|div|dl|figure|footer|form|h[1-6]|header|img|label|li|nav|ol|option|p|section|select|table|tr|ul)\b)/u;
/** Pieces of the main part of a page, at most. */
const MAIN = 12;
/** Pages on which masthead and footer come part by part: with the name large, and short ones. */
const SLOW: ReadonlySet<string> = new Set(['front', 'search', 'expired']);

// One after the other: while one of several pages waits for a frame, Chromium makes them for all.
describe.for([360, 1280])('at %i px', (width) => {
  test.for(Object.entries(pageTypes))(
    '%s stands still while it arrives in pieces',
    async ([name, path]) => {
      const html = await (await fetch(inject('siteOrigin') + path)).text();
      const [head = '', ...pieces] = cut(html, SLOW.has(name));
      const { origin, asked } = await serveByHand(path);
      const page = await openPage({ viewport: { width, height: 800 } });
      const watch = await page.addInitScript(WATCH);
      try {
        const committed = page.goto(origin + path, { waitUntil: 'commit' });
        const answer = await asked;
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        answer.write(head);
        await committed;
        for (const piece of pieces) {
          answer.write(piece);
          await painted(page);
        }
        answer.end();
        await page.waitForLoadState('load');
        await painted(page);
        expect(await page.evaluate('window.lookAgain()')).toEqual([]);
      } finally {
        await watch.dispose();
      }
    },
  );
});

test.for(['/search/', '/search/?q=shares'])(
  'what makes %s waits for all that it works on',
  async (path) => {
    const html = await (await fetch(inject('siteOrigin') + path)).text();
    const inTheMiddle = html.indexOf(' id="search-start"');
    expect(inTheMiddle).toBeGreaterThan(0);
    const { origin, asked } = await serveByHand(path);
    const page = await openPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const committed = page.goto(origin + path, { waitUntil: 'commit' });
    const answer = await asked;
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    answer.write(html.slice(0, inTheMiddle));
    await committed;
    await painted(page);
    // Time in which a script that waits for nothing has come.
    await page.waitForTimeout(500);
    answer.end(html.slice(inTheMiddle));
    await page.waitForFunction(() => customElements.get('story-search') !== undefined);
    expect(faults).toEqual([]);
  },
);

/** Serves the site until the test ends, but for one page: its answer is given to who waits for it. */
async function serveByHand(
  path: string,
): Promise<{ origin: string; asked: Promise<ServerResponse> }> {
  const asked = Promise.withResolvers<ServerResponse>();
  const server = createServer((request, answer) => {
    if (request.url === path) asked.resolve(answer);
    else void pass(request.url ?? '/', answer);
  });
  onTestFinished(() => close(server));
  const address = await listen(server, { host: '127.0.0.1', port: 0 });
  return { origin: address.slice(0, -1), asked: asked.promise };
}

/** Answers as the site does, but for its policy, which speaks of another address. */
async function pass(path: string, answer: ServerResponse): Promise<void> {
  const got = await fetch(inject('siteOrigin') + path);
  answer.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? 'text/plain' });
  answer.end(Buffer.from(await got.arrayBuffer()));
}

/**
 * A page in pieces: the head and the first of what is shown, then the rest.
 *
 * @param slow whether masthead and footer come part by part, too.
 */
function cut(html: string, slow: boolean): string[] {
  const [main, footer] = [html.indexOf('<main'), html.indexOf('<footer')];
  const body = html.indexOf('<body');
  const masthead = html.slice(body, main).split(PARTS);
  const last = html.slice(footer).split(PARTS);
  return [
    html.slice(0, body),
    ...(slow ? masthead : [masthead.join('')]),
    ...together(html.slice(main, footer).split(PARTS), MAIN),
    ...(slow ? last : [last.join('')]),
  ];
}

/** Neighbours put together, so that there are at most `count`: fewer at first than later. */
function together(parts: readonly string[], count: number): string[] {
  const ends = Array.from({ length: count }, (_, at) =>
    Math.ceil(parts.length * ((at + 1) / count) ** 2),
  );
  return ends
    .map((end, at) => parts.slice(ends[at - 1] ?? 0, end).join(''))
    .filter((piece) => piece !== '');
}

/** Waits until what has arrived was painted. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
}

/** Runs before the page: `lookAgain()` tells what moved, and from where to where. */
const WATCH = `{
  const moved = [];
  const look = (list) => list.forEach(({ sources }) => {
    for (const { node, previousRect: from, currentRect: to } of sources) {
      const { nodeName, className } = node?.nodeType === 3 ? node.parentElement : node ?? {};
      const places = [from, to].map(({ x, y, width, height }) => [x, y, width, height].map(Math.round));
      moved.push([nodeName, className, ...places].join(' '));
    }
  });
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.lookAgain = () => (look(observer.takeRecords()), moved);
}`;
