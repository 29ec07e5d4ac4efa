import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { SITE } from './page.ts';

const dir = inject('siteDir');
const origin = inject('siteOrigin');
const styleOf = (path: string): string =>
  /<style>([^]*?)<\/style>/u.exec(readFileSync(join(dir, path, 'index.html'), 'utf8'))?.[1] ?? '';
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { redirect: 'manual', headers });

describe('over HTTP', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/markets/feed.json', 'application/feed+json; charset=utf-8'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['/sitemap-index.xml', 'application/xml'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('the policy of the front page has the hashes of what it holds, and no other', async () => {
    const page = await get('/');
    const allowed = page.headers.get('content-security-policy')?.match(/sha256-[\w+/=]+/gu);
    const held = Array.from(
      (await page.text()).matchAll(
        /<(?:script(?: data-ends="\d+")?|style)>([^]*?)<\/(?:script|style)>/gu,
      ),
      ([, text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    );
    expect(new Set(allowed)).toEqual(new Set(held));
  });

  test('no page is sent the hashes of what only pages with a policy of their own hold', async () => {
    const policyOf = async (path: string): Promise<Set<string>> =>
      new Set((await get(path)).headers.get('content-security-policy')?.match(/sha256-[\w+/=]+/gu));
    const [others, all, front] = [
      await policyOf('/about/'),
      await policyOf('/search/'),
      await policyOf('/'),
    ];
    expect([...others, ...front].filter((hash) => !all.has(hash))).toEqual([]);
    const style = createHash('sha256').update(styleOf('/')).digest('base64');
    expect(others.has(`sha256-${style}`)).toBe(false);
    // Its style, and that of the search and of the watchlist, and what fetches the script of the search.
    expect(all.size - others.size).toBeGreaterThanOrEqual(4);
  });

  test('what is not there is 404, with the headers of a page', async () => {
    const response = await get('/2024/07/never/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page not found');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test.each(['/media/never.avif', '/_astro/never.js', '/never/feed.xml'])(
    '%s is a page that is asked for again',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toMatch(/max-age=0,/u);
    },
  );

  test('a feed that did not change is 304', async () => {
    const etag = (await get('/feed.xml')).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await get('/feed.xml', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test.each([
    ['/old-story.html', '/2026/11/hostile-words/'],
    ['/2026/10/a-former-address/', '/2026/11/hostile-words/'],
    ['/tickers/fb/', '/tickers/meta/'],
    ['/tags/fed/feed.xml', '/tags/federal-reserve/feed.xml'],
    ['/feed/', '/feed.xml'],
    ['/feed', '/feed.xml'],
    ['/markets/index.xml', '/markets/feed.xml'],
    ['/category/markets/feed/', '/markets/feed.xml'],
    ['/tag/federal-reserve/feed/', '/tags/federal-reserve/feed.xml'],
  ])('%s leads to %s for good', async (from, to) => {
    const response = await get(from);
    expect(response.status).toBe(301);
    expect(new URL(response.headers.get('location') ?? '', origin).pathname).toBe(to);
  });
});

test('every redirect leads to a file of the site, and has a page where a host needs one', () => {
  const rules = readFileSync(join(dir, '_redirects'), 'utf8')
    .trim()
    .split('\n')
    .filter((rule) => !rule.includes(':'));
  expect(rules.length).toBeGreaterThan(20);
  for (const rule of rules) {
    const [from = '', to = '', status] = rule.split(' ');
    const file = to.endsWith('/') ? `${to}index.html` : to;
    expect.soft(existsSync(join(dir, file)), rule).toBe(true);
    expect.soft(status).toBe('301');
    if (!from.endsWith('/') || to.endsWith('.xml') || from.includes('%')) continue;
    const page = readFileSync(join(dir, from, 'index.html'), 'utf8');
    expect.soft(page, rule).toContain(`<link rel="canonical" href="${SITE}${to}">`);
  }
});

test('no line of the rules is longer than the strictest host reads', () => {
  const headers = readFileSync(join(dir, '_headers'), 'utf8').split('\n');
  expect(Math.max(...headers.map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(headers.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
});
