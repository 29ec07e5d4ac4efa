import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules } from '../../../src/hosting/headers.ts';
import { hostFiles } from '../../../src/hosting/host-files.ts';
import { writeFiles } from '../folder.ts';
import { headerOptions } from './header-options.ts';
import { hosts, type Host } from './servers.ts';

/** Pages that a pattern would take, where names take more than digits. */
const KEPT = ['/briefing/2024/07/17/', '/de/archive/2024/07/'];
const PAGES = [
  ...['/', '/2024/07/a/', '/2024/07/b/', '/markets/', '/search/', '/2024/07/live/'],
  ...['/briefing/', ...KEPT],
];

/** Old addresses, and where each must lead; pages stand at some of them, as builds write them. */
const MOVED: Readonly<Record<string, string>> = {
  '/old/': '/2024/07/a/',
  '/old.html': '/2024/07/a/',
  '/Old/Story/': '/2024/07/a/',
  '/old/story/': '/2024/07/b/',
  '/old.php': '/2024/07/b/',
  '/%C3%A9t%C3%A9/': '/2024/07/a/',
  '/Caf%C3%A9.html': '/2024/07/b/',
  '/%e6%97%a5/%E6%9C%AC/': '/2024/07/b/',
  '/a%20b/': '/2024/07/a/',
  '/b%22c.html': '/2024/07/b/',
  '/what-now%3F/': '/2024/07/a/',
  '/old/%24host/': '/2024/07/a/',
  '/x-(1)+y,z;=@!/': '/2024/07/a/',
  "/it's/": '/2024/07/a/',
  '/%7Bpath%7D/': '/2024/07/b/',
  '/%7B$HOME%7D/': '/2024/07/b/',
  '/a%60b%7Cc%23d%3Ce%3E/': '/2024/07/b/',
  '/tickers/fb/feed.xml': '/markets/feed.xml',
  '/brk.b/': '/markets/',
  '/shop/': 'https://shop.example/a$b?ref=paper',
  // What configurations of hosts fill in: of the environment, the request or the expression.
  '/braces/': 'https://shop.example/?a={env.PATH}&b={$PATH}&c={http.request.host}&d={uri}',
  '/dollars/': 'https://shop.example/?a=${PATH}&b=$host&c=$1&d=${moved_to}&e=$$',
  '/percents/': 'https://shop.example/?a=%25{ENV:PATH}&b=%25{HTTP_HOST}&c=%251&d=%41',
  '/marks/': "https://shop.example/?a=`b`|c^d'e;f,g(h)[i]*j:splat:port!~&k=http://x/",
};

/** Patterns, and what addresses of theirs lead to; none of an exact address above. */
const PATTERNS = [
  { from: '/category/:section/feed/', to: '/:section/feed.xml' },
  { from: '/%C3%A9co/*', to: '/markets/:splat' },
  { from: '/:year/:month/:day/:slug/', to: '/:year/:month/:slug/' },
  { from: '/Forum/*', to: '/markets/' },
  { from: '/amp/*', to: '/:splat' },
  { from: '/store/:thing/', to: 'https://shop.example/:thing/?ref=paper' },
];
const MOVED_ALIKE: Readonly<Record<string, string>> = {
  '/category/markets/feed/': '/markets/feed.xml',
  '/category/brk.b/feed': '/brk.b/feed.xml',
  '/%C3%A9co/2024/': '/markets/2024/',
  '/%c3%a9co/feed.xml': '/markets/feed.xml',
  '/2024/07/15/a/': '/2024/07/a/',
  '/Forum/topic/12.html': '/markets/',
  // What begins with a word is none of `:year`, which stands before it.
  '/amp/2024/07/a/': '/2024/07/a/',
  '/store/mug/': 'https://shop.example/mug/?ref=paper',
};

const redirects = Object.entries(MOVED).map(([from, to]) => ({ from, to }));
const rules = headerRules(headerOptions({ hub: 'https://hub.example/' }));

let folder = '';
const running = new Map<string, Host>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  // Apache serves as another user.
  chmodSync(folder, 0o755);
  const root = join(folder, 'site');
  const page = (name: string) => `<!doctype html><title>${name}</title>`;
  writeFiles(root, {
    '404.html': page('Page not found'),
    'feed.xml': '<rss/>',
    'markets/feed.xml': '<rss/>',
    'briefing/feed.xml': '<rss/>',
    'media/0123456789abcdef.png': 'picture',
    'old.html': page('Moved'),
    ...Object.fromEntries(
      [...PAGES, '/old/', '/Old/Story/'].map((url) => [`${url.slice(1)}index.html`, page(url)]),
    ),
    ...hostFiles({ rules, redirects, patterns: PATTERNS, prefixes: ['', '/de'] }, '').files,
  });
  for (const [name, start] of hosts) {
    const own = join(folder, String(running.size));
    mkdirSync(own);
    running.set(name, await start(own, root, ''));
  }
}, 120_000);

afterAll(async () => {
  for (const host of running.values()) await host.stop();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks for exactly the given target; `fetch` would write it in a form of its own. */
function ask(name: string, target: string): Promise<Answer> {
  const { hostname, port } = new URL(running.get(name)?.origin ?? '');
  return new Promise((done, refuse) => {
    const asked = request({ hostname, port, path: target }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', refuse);
    asked.end();
  });
}

const anyCase = (text: string) => [
  ...new Set([
    text.replaceAll(/%../gu, (code) => code.toUpperCase()),
    text.replaceAll(/%../gu, (code) => code.toLowerCase()),
  ]),
];

/** Apache makes addresses whole; what some host reads something in is encoded. */
function locationOf(name: string, { headers }: Answer): string {
  const location = String(headers['location']).replaceAll(
    /%(?:24|60|7B|7D|7C|5E)/gu,
    decodeURIComponent,
  );
  return location.replace(running.get(name)?.origin ?? '', '');
}

describe.each([...hosts.keys()])('%s', (name) => {
  test.each(Object.entries(MOVED))('sends %s to %s in one step, for good', async (from, to) => {
    for (const path of anyCase(from).flatMap((each) => [each, each.replace(/\/$/u, '')])) {
      const answer = await ask(name, path);
      expect.soft([answer.status, locationOf(name, answer)], path).toEqual([301, to]);
      const query = 'utm_source=a%20b&x=1?2';
      const asked = await ask(name, `${path}?${query}`);
      expect.soft(locationOf(name, asked), path).toBe(to.includes('?') ? to : `${to}?${query}`);
    }
  });

  test.each(Object.entries(MOVED_ALIKE))('sends %s, one of many, to %s', async (path, to) => {
    const answer = await ask(name, path);
    expect([answer.status, locationOf(name, answer)]).toEqual([301, to]);
    const asked = await ask(name, `${path}?x=1`);
    expect(locationOf(name, asked)).toBe(to.includes('?') ? to : `${to}?x=1`);
  });

  test.each([
    ...['/category/markets/feeds/', '/category/x.y/z/', '/Category/markets/feed/'],
    ...['/forum/topic/', '/categoryx/feed/', '/x/category/feed/'],
    ...['/OLD/', '/Old/', '/OLD.html', '/old.PHP', '/oldxphp', '/old/STORY/', '/OLD/story/'],
    ...['/Old/story/', '/old/x/', '/x/old/', '/old.html/', '/old.php/', '/tickers/FB/feed.xml'],
    ...['/%C3%89t%C3%A9/', '/caf%C3%A9.html', '/A%20b/', '/a+b/', '/brkxb/', '/moved_to/'],
    ...['/briefing/2024/07/18/', '/briefing/2024/07/17/x/', '/de/archive/2023/07/'],
    ...['/never/', '/media/never.png', '/never/feed.xml', '/_headers', '/_redirects'],
    ...['/_hosts/nginx/maps.conf', '/_hosts/apache/redirects.txt', '/.assetsignore', '/_hosts/'],
  ])('has nothing at %s', async (path) => {
    const { status, body, headers } = await ask(name, path);
    expect([status, headers['location']]).toEqual([404, undefined]);
    expect(body).toContain('Page not found');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each([
    ...['/', '/search/', '/2024/07/live/', '/2024/07/a/', '/feed.xml', '/markets/feed.xml'],
    ...['/media/0123456789abcdef.png', '/media/never.png', '/never/feed.xml', '/never/'],
    ...['/old.php', '/old/', '/_headers', ...KEPT],
  ])('answers %s with the headers of the local server', async (path) => {
    const [own, local] = await Promise.all([ask(name, path), ask('the local server', path)]);
    const ofOne = ({ headers }: Answer) =>
      Object.fromEntries(Object.entries(headers).filter(([header]) => COMPARED.test(header)));
    expect(own.status).toBe(local.status);
    expect(Object.keys(ofOne(local)).length).toBeGreaterThan(6);
    expect(ofOne(own)).toEqual(ofOne(local));
  });

  // Cloudflare, whose rules the local server reads, takes any part for a year.
  test.skipIf(name === 'the local server').each(['/category/a/b/feed/', '/2024/7/15/a/'])(
    'takes digits alone for a date: not %s',
    async (path) => {
      expect((await ask(name, path)).status).toBe(404);
    },
  );

  test.each([
    ...['/2024/7/15/a/', '/x/y/z/w/', '/2024/07/15/never/', '/category/a/b/feed/', '/%2e/a/b/c/'],
    ...['/category/never/feed/', '/store/', '/%C3%A9co/never/', '/2024/07/', '/2024/', '/x/2024/'],
  ])('finds nothing in the end at %s, wherever it is sent', async (path) => {
    let answer = await ask(name, path);
    for (let step = 0; step < 4 && answer.status === 301; step++) {
      answer = await ask(name, locationOf(name, answer));
    }
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers['location']).toBeUndefined();
  });

  test.each(['/briefing/', '/briefing/feed.xml', ...KEPT])('keeps its own %s', async (path) => {
    expect((await ask(name, path)).status).toBe(200);
    if (!path.endsWith('/')) return;
    const answer = await ask(name, `${path.slice(0, -1)}?x=1`);
    expect([301, 308]).toContain(answer.status);
    expect(locationOf(name, answer)).toBe(`${path}?x=1`);
  });

  test('adds the closing slash of a page, and keeps the query', async () => {
    const answer = await ask(name, '/markets?x=1');
    expect([301, 308]).toContain(answer.status);
    expect(locationOf(name, answer)).toBe('/markets/?x=1');
  });
});

const COMPARED =
  /^(?:content-security|cross-origin|permissions|referrer|strict-transport|x-|access-control|cache-control|link)/u;
