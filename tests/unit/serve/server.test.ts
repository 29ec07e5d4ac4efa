import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, listen } from '../../../src/serve/address.ts';
import { createSiteServer } from '../../../src/serve/server.ts';

const root = mkdtempSync(join(tmpdir(), 'server-'));
const server = createSiteServer(root);
const long = `<p>${'Small caps rose. '.repeat(200)}</p>`;
let origin = '';

beforeAll(async () => {
  mkdirSync(join(root, 'a'));
  const files = {
    'index.html': '<h1>Front</h1>',
    'a/index.html': long,
    '404.html': '<h1>Not found</h1>',
    'feed.xml': '<rss/>',
    'room.mp3': '0123456789',
    'a/feed.json': '{}',
    'feeds.opml': '<opml/>',
    'sitemap-index.xml': '<sitemapindex/>',
    _headers: '/*\n  X-Frame-Options: DENY\n/feed.xml\n  Cache-Control: max-age=300\n',
    _redirects: '/old/* /a/?from=:splat 301\n/alias/ /a/ 200\n/gone /a/ 302\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  origin = await listen(server, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await close(server);
  rmSync(root, { recursive: true });
});

interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request, its target sent as it is: not normalised, not followed, not decoded. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((done, refuse) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const { statusCode: status, headers: given } = response;
        done({ status, headers: given, body: Buffer.concat(pieces) });
      });
    })
      .on('error', refuse)
      .end();
  });
}

describe('pages', () => {
  test('come with the headers of _headers and with defaults', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body.toString()]).toEqual([200, '<h1>Front</h1>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '14',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
  });

  test.each([
    ['/feed.xml', 'application/rss+xml; charset=utf-8', 'max-age=300'],
    ['/a/feed.json', 'application/feed+json; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/sitemap-index.xml', 'application/xml', 'public, max-age=0, must-revalidate'],
  ])('%s is %s', async (path, type, cache) => {
    const { headers } = await ask(path);
    expect([headers['content-type'], headers['cache-control']]).toEqual([type, cache]);
  });

  test('that are missing get 404.html, headers included', async () => {
    const { status, headers, body } = await ask('/nowhere/');
    expect([status, body.toString()]).toEqual([404, '<h1>Not found</h1>']);
    expect(headers['x-frame-options']).toBe('DENY');
  });

  test('need no body for HEAD', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '14', 0]);
  });
});

describe('compression', () => {
  test('is by brotli where the client takes it', async () => {
    const { headers, body } = await ask('/a/', { 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(body).toString()).toBe(long);
  });

  test('is not done unasked, nor to short bodies', async () => {
    const unasked = await ask('/a/');
    expect([unasked.headers['content-encoding'], unasked.body.toString()]).toEqual([
      undefined,
      long,
    ]);
    expect((await ask('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe(
      undefined,
    );
  });
});

describe('conditional requests', () => {
  test('get 304 as long as the content is the same', async () => {
    const accept = { 'accept-encoding': 'br' };
    const etag = (await ask('/a/', accept)).headers.etag ?? '';
    for (const known of [etag, `"x", W/${etag}`, '*']) {
      const { status, headers, body } = await ask('/a/', { ...accept, 'if-none-match': known });
      expect([status, body.length, headers.etag]).toEqual([304, 0, etag]);
      expect(headers['x-frame-options']).toBe('DENY');
    }
    // Another coding is another representation.
    expect((await ask('/a/', { 'if-none-match': etag })).status).toBe(200);
  });

  test('see a changed file at once', async () => {
    writeFileSync(join(root, 'note.txt'), 'one');
    const { etag = '' } = (await ask('/note.txt')).headers;
    writeFileSync(join(root, 'note.txt'), 'two');
    const { status, body } = await ask('/note.txt', { 'if-none-match': etag });
    expect([status, body.toString()]).toEqual([200, 'two']);
  });
});

describe('redirects', () => {
  test.each([
    ['/a', 308, '/a/'],
    ['/a?page=2', 308, '/a/?page=2'],
    ['/gone?q=1', 302, '/a/?q=1'],
    ['/old/x?q=1', 301, '/a/?from=x'],
    ['/a/index.html', 308, '/a/'],
  ])('%s', async (path, status, location) => {
    const reply = await ask(path);
    expect([reply.status, reply.headers.location]).toEqual([status, location]);
  });

  test('with status 200 serve the target in place', async () => {
    const { status, body } = await ask('/alias/');
    expect([status, body.toString()]).toEqual([200, long]);
  });
});

describe('what is no request for a page', () => {
  test.each(['/../etc/passwd', '/%2e%2e/x', '//evil.example', '/%'])('%s: 400', async (path) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([400, undefined]);
  });

  test('other methods: 405', async () => {
    const { status, headers } = await ask('/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

test('a pipe in the place of its rules or a page is nothing, and nobody waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pipes-'));
  for (const name of ['_headers', '_redirects', 'a.txt', '404.html']) {
    execFileSync('mkfifo', [join(folder, name)]);
  }
  const piped = createSiteServer(folder);
  const address = await listen(piped, { host: '127.0.0.1', port: 0 });
  const { status } = await fetch(new URL('/a.txt', address), {
    signal: AbortSignal.timeout(60_000),
  });
  await close(piped);
  rmSync(folder, { recursive: true });
  expect(status).toBe(404);
});

describe('files that are played', () => {
  test('come whole, and say that they come in parts', async () => {
    const { status, headers, body } = await ask('/room.mp3');
    expect([status, headers['accept-ranges'], body.toString()]).toEqual([
      200,
      'bytes',
      '0123456789',
    ]);
  });

  test('come in the part that is asked for', async () => {
    const { status, headers, body } = await ask('/room.mp3', { range: 'bytes=2-4' });
    expect([status, body.toString()]).toEqual([206, '234']);
    expect(headers).toMatchObject({
      'content-range': 'bytes 2-4/10',
      'content-length': '3',
      'content-type': 'audio/mpeg',
      'x-frame-options': 'DENY',
    });
  });

  test('have nothing behind their end', async () => {
    const { status, headers, body } = await ask('/room.mp3', { range: 'bytes=10-' });
    expect([status, headers['content-range'], body.length]).toEqual([416, 'bytes */10', 0]);
  });

  test('come whole where they are others than they were, and to HEAD', async () => {
    const { headers } = await ask('/room.mp3');
    const range = 'bytes=2-4';
    const same = await ask('/room.mp3', { range, 'if-range': headers.etag ?? '' });
    expect(same.status).toBe(206);
    const other = await ask('/room.mp3', { range, 'if-range': '"other"' });
    expect([other.status, other.body.length]).toEqual([200, 10]);
    expect((await ask('/room.mp3', { range }, 'HEAD')).status).toBe(200);
  });

  test('pages come whole, which are compressed', async () => {
    expect((await ask('/a/', { range: 'bytes=0-1' })).status).toBe(200);
  });
});
