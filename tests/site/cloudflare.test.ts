import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { close, listen } from '../../src/serve/address.ts';

/** `wrangler` on the path, or a file that `WRANGLER` names: too large to install for all. */
const WRANGLER = process.env['WRANGLER'] ?? 'wrangler';
const hasWrangler = spawnSync(WRANGLER, ['--version']).status === 0;
const PROJECT = join(import.meta.dirname, '../..');
let folder = '';
let origin = '';
let runtime: ChildProcess | undefined;

beforeAll(async () => {
  if (!hasWrangler) return;
  folder = mkdtempSync(join(tmpdir(), 'cloudflare-'));
  cpSync(inject('siteDir'), join(folder, 'dist'), { recursive: true });
  cpSync(join(PROJECT, 'wrangler.jsonc'), join(folder, 'wrangler.jsonc'));
  cpSync(join(PROJECT, 'deploy'), join(folder, 'deploy'), { recursive: true });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  runtime = spawn(WRANGLER, ['dev', '--ip', '127.0.0.1', '--port', port], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' },
  });
  await untilAnswered();
});

afterAll(async () => {
  if (runtime !== undefined) {
    const ended = new Promise((done) => runtime?.on('exit', done));
    runtime.kill('SIGTERM');
    await ended;
  }
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { redirect: 'manual', headers });

/** Addresses of a page of each kind, of every other sort of file, and of what is not there. */
const ADDRESSES = [
  ...['/', '/latest/', '/search/', '/2026/11/hostile-words/', '/tickers/brk.b/', '/feeds/'],
  ...['/feed.xml', '/feed.json', '/markets/feed.xml', '/tickers/brk.b/feed.json', '/feeds.opml'],
  ...['/sitemap-index.xml', '/news-sitemap.xml', '/robots.txt', '/ads.txt'],
  ...['/.well-known/security.txt', '/manifest.webmanifest', '/icon-192.png'],
  ...['/never/', '/media/never.avif', '/_astro/never.js', '/never/feed.xml', '/cards/never.png'],
  ...['/_headers', '/_hosts/nginx/maps.conf', '/old-story.html', '/tickers/fb/feed.xml'],
];

describe.runIf(hasWrangler)('the Cloudflare recipe', () => {
  test.each(ADDRESSES)('answers %s as the local server does', async (path) => {
    const theirs = await get(path);
    const ours = await fetch(inject('siteOrigin') + path, { redirect: 'manual' });
    expect(theirs.status).toBe(ours.status);
    expect(theirs.headers.get('location')).toBe(ours.headers.get('location'));
    const names = [...ours.headers.keys()].filter((name) =>
      /^(?:content-security|cross-origin|permissions|referrer|strict-transport|x-content|access-control|cache-control)/u.test(
        name,
      ),
    );
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      expect.soft(theirs.headers.get(name), name).toBe(ours.headers.get(name));
    }
    if (ours.status === 301) return;
    const type = (response: Response) => response.headers.get('content-type')?.toLowerCase();
    expect(type(theirs)?.split(';')[0]).toBe(type(ours)?.split(';')[0]);
    expect(await theirs.text()).toBe(await ours.text());
  });

  test('what is not there is asked for again, also by who says that they navigate', async () => {
    const response = await get('/media/never.avif', { 'sec-fetch-mode': 'navigate' });
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toContain('max-age=0');
  });

  test('a feed that did not change is 304', async () => {
    const etag = (await get('/feed.xml')).headers.get('etag') ?? '';
    expect((await get('/feed.xml', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/feed.xml', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('every redirect leads where its rule says, for good', async () => {
    const rules = readFileSync(join(folder, 'dist/_redirects'), 'utf8').trim().split('\n');
    for (const rule of rules) {
      const [from = '', to] = rule.split(' ');
      const response = await get(from);
      expect.soft([response.status, response.headers.get('location')], rule).toEqual([301, to]);
    }
  });
});

async function freePort(): Promise<string> {
  const server = createServer();
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  await close(server);
  return new URL(url).port;
}

async function untilAnswered(): Promise<void> {
  for (let tries = 0; tries < 480; tries++) {
    const answered = await get('/').then(
      ({ status }) => status === 200,
      () => false,
    );
    if (answered) return;
    await pause(250);
  }
  throw new Error('wrangler dev does not answer');
}
