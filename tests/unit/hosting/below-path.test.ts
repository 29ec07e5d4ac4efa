import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules } from '../../../src/hosting/headers.ts';
import { hostFiles } from '../../../src/hosting/host-files.ts';
import { writeFiles } from '../folder.ts';
import { headerOptions, policyFor } from './header-options.ts';
import { hosts, type Host } from './servers.ts';

const rules = headerRules(
  headerOptions({ siteUrl: 'https://name.example/paper', hub: 'https://hub.example/' }),
);
const BRIEFING = 'briefing/2024/07/17/';
const site = {
  rules,
  redirects: [
    { from: '/old/', to: '/2024/07/a/' },
    { from: '/Old.html', to: '/2024/07/a/' },
    { from: '/%C3%A9t%C3%A9/', to: '/markets/' },
    { from: '/shop/', to: 'https://shop.example/' },
  ],
  patterns: [
    { from: '/category/:section/feed/', to: '/:section/feed.xml' },
    { from: '/:year/:month/:day/:slug/', to: '/:year/:month/:slug/' },
    { from: '/forum/*', to: '/markets/' },
  ],
  prefixes: [''],
};

let folder = '';
const running = new Map<string, Host>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  // Apache serves as another user.
  chmodSync(folder, 0o755);
  const pages = ['', '2024/07/a/', '2024/07/live/', 'markets/', 'search/', 'old/', BRIEFING];
  writeFiles(join(folder, 'site/paper'), {
    '404.html': 'Page not found',
    'feed.xml': '<rss/>',
    'markets/feed.xml': '<rss/>',
    ...Object.fromEntries(pages.map((path) => [`${path}index.html`, path])),
    ...hostFiles(site, '/paper').files,
  });
  for (const [name, start] of hosts) {
    const own = join(folder, String(running.size));
    mkdirSync(own);
    running.set(name, await start(own, join(folder, 'site'), '/paper'));
  }
}, 120_000);

afterAll(async () => {
  for (const host of running.values()) await host.stop();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

describe.each([...hosts.keys()])('%s, below a path', (name) => {
  const ask = (path: string) =>
    fetch((running.get(name)?.origin ?? '') + path, { redirect: 'manual' });
  const location = (response: Response): string =>
    (response.headers.get('location') ?? '').replace(running.get(name)?.origin ?? '', '');

  test.each([
    ['/old/', '/paper/2024/07/a/'],
    ['/old', '/paper/2024/07/a/'],
    ['/Old.html', '/paper/2024/07/a/'],
    ['/%C3%A9t%C3%A9/', '/paper/markets/'],
    ['/%c3%a9t%c3%a9', '/paper/markets/'],
    ['/shop/', 'https://shop.example/'],
    ['/category/markets/feed/', '/paper/markets/feed.xml'],
    ['/forum/a/b', '/paper/markets/'],
  ])('sends %s to %s', async (path, to) => {
    const response = await ask(`/paper${path}`);
    expect([response.status, location(response)]).toEqual([301, to]);
  });

  test('keeps what a pattern would take of its own pages', async () => {
    const response = await ask(`/paper/${BRIEFING}`);
    expect([response.status, await response.text()]).toEqual([200, BRIEFING]);
  });

  test('adds the closing slash of a page', async () => {
    expect(location(await ask('/paper/markets'))).toBe('/paper/markets/');
  });

  test.each(['/', '/markets/', '/2024/07/live/', '/search/', '/feed.xml', '/markets/feed.xml'])(
    'answers %s with the headers that it has at the root of a host',
    async (path) => {
      const { status, headers } = await ask(`/paper${path}`);
      expect(status).toBe(200);
      const wanted = rules.filter(({ pattern }) => {
        const [before = '', after] = pattern.split('*');
        if (after === undefined) return path === pattern;
        const fits = path.startsWith(before) && path.endsWith(after);
        return fits && path.length >= pattern.length - 1;
      });
      const told = Object.assign({}, ...wanted.map((rule) => rule.headers)) as Record<
        string,
        string
      >;
      for (const [header, value] of Object.entries(told)) {
        const splat = path.split('/').slice(1, -1).join('/');
        expect([header, headers.get(header)]).toEqual([header, value.replace(':splat', splat)]);
      }
    },
  );

  test.each(['/_hosts/nginx/maps.conf', '/_headers', '/never/', '/old/x/'])(
    'has nothing at %s, and says so with the page of the paper',
    async (path) => {
      const response = await ask(`/paper${path}`);
      expect([response.status, await response.text()]).toEqual([404, 'Page not found']);
      expect(response.headers.get('content-security-policy')).toBe(policyFor('plain'));
    },
  );

  test.each(['/old/', '/markets/', '/papers/'])('has nothing at %s of the host', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
