import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runNode } from '../../scripts/process/run-node.ts';
import { startNginx, type Nginx } from '../../scripts/serving/nginx.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const PROJECT = join(import.meta.dirname, '../..');
let folder = '';
let root = '';
let nginx: Nginx | undefined;

beforeAll(async () => {
  if (!hasNginx) return;
  folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  root = join(folder, 'site');
  cpSync(inject('siteDir'), root, { recursive: true, preserveTimestamps: true });
  const { code, output } = await runNode([join(PROJECT, 'scripts/precompress.ts')], {
    capture: true,
    env: { OUT_DIR: root, CACHE_DIR: join(folder, 'cache') },
  });
  if (code !== 0) throw new Error(output);
  nginx = await startNginx(folder, root);
});

afterAll(async () => {
  await nginx?.stop();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch((nginx?.origin ?? '') + path, { redirect: 'manual', headers });

describe.runIf(hasNginx)('the nginx recipe', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/markets/feed.json', 'application/feed+json; charset=utf-8'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test.each([
    '/',
    '/search/',
    '/feed.xml',
    '/2024/07/never/',
    '/old-story.html',
    '/markets/feed.json',
    '/media/never.avif',
    '/never/feed.xml',
  ])('answers %s with the headers of the local server', async (path) => {
    const own = await get(path);
    const local = await fetch(inject('siteOrigin') + path, { redirect: 'manual' });
    const names = [...own.headers.keys()].filter((name) =>
      /^(?:content-security|cross-origin|permissions|referrer|strict-transport|x-content|access-control|cache-control)/u.test(
        name,
      ),
    );
    expect(own.status).toBe(local.status);
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      expect.soft(own.headers.get(name), name).toBe(local.headers.get(name));
    }
  });

  test('answers 304 to who has the feed already, by ETag and by date', async () => {
    const first = await get('/feed.xml');
    const etag = first.headers.get('etag') ?? '';
    const date = first.headers.get('last-modified') ?? '';
    expect((await get('/feed.xml', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/feed.xml', { 'if-modified-since': date })).status).toBe(304);
    expect((await get('/feed.xml', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('sends what was compressed before', async () => {
    const response = await get('/feed.xml', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(readFileSync(join(root, 'feed.xml'), 'utf8'));
  });

  test.each([
    ['/old-story.html', '/2026/11/hostile-words/'],
    ['/2026/10/a-former-address/', '/2026/11/hostile-words/'],
    ['/tickers/fb/feed.xml', '/tickers/meta/feed.xml'],
    ['/latest', '/latest/'],
  ])('sends %s to %s for good', async (from, to) => {
    const response = await get(from);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(to);
  });

  test.each(['/nothing/', '/_headers', '/_hosts/nginx/maps.conf', '/feed.xml.gz', '/media/'])(
    'has no %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Page not found');
    },
  );
});
