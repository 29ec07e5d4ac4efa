import { FILE_POLICY } from '../../../src/hosting/policy.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headerRules } from '../../../src/hosting/headers.ts';
import { hostFiles } from '../../../src/hosting/host-files.ts';
import type { Redirect } from '../../../src/publication/redirects.ts';
import { folderOf } from '../folder.ts';
import { headerOptions, policyFor } from './header-options.ts';

const redirects: readonly Redirect[] = [
  { from: '/old/story/', to: '/2024/07/a/' },
  { from: '/%C3%A9t%C3%A9.html', to: '/2024/07/a/?x=$1' },
  { from: '/tickers/fb/feed.xml', to: '/tickers/meta/feed.xml' },
];
const patterns: readonly Redirect[] = [{ from: '/blog/:year/*', to: '/archive/:year/' }];
const rules = headerRules(headerOptions({ hub: 'https://hub.example/' }));

const schema = z.strictObject({
  version: z.literal(3),
  routes: z.array(
    z.union([
      z.strictObject({ handle: z.enum(['filesystem', 'hit']) }),
      z.strictObject({
        src: z.string().max(4096),
        headers: z.record(z.string(), z.string()),
        status: z.number().optional(),
        dest: z.string().optional(),
        continue: z.literal(true).optional(),
        caseSensitive: z.literal(true),
      }),
    ]),
  ),
});
const configOf = (moved: readonly Redirect[], basePath = '') =>
  schema.parse(
    JSON.parse(
      hostFiles({ rules, redirects: moved, patterns, prefixes: [''] }, basePath).files[
        '_hosts/vercel/config.json'
      ] ?? '',
    ),
  );

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the routes answer by Vercel's documentation: phase by phase, the first that does not go on. */
function ask(path: string, files: readonly string[], basePath = ''): Answer {
  const { routes } = configOf(redirects, basePath);
  const headers: Record<string, string> = {};
  let phase = 'first';
  let earlier: readonly string[] = [];
  const isThere = files.includes(path.replace(/\/$/u, '/index.html'));
  for (const route of routes) {
    if ('handle' in route) {
      phase = route.handle;
      earlier = Object.keys(headers);
      continue;
    }
    if (phase === (isThere ? 'filesystem' : 'hit')) continue;
    const match = new RegExp(route.src, 'u').exec(path);
    if (match === null) continue;
    for (const [name, value] of Object.entries(route.headers)) {
      if (phase === 'hit' && earlier.includes(name)) continue;
      headers[name] = value.replaceAll(/\$(\d)/gu, (_, at: string) => match[Number(at)] ?? '');
    }
    if (route.status !== undefined) return { status: route.status, headers };
  }
  return { status: isThere ? 200 : 404, headers };
}

const FILES = [
  ...['/index.html', '/2024/07/live/index.html', '/search/index.html', '/media/a.avif'],
  ...['/feed.xml', '/markets/feed.xml', '/_astro/a.css', '/robots.txt'],
];
const headersOf = (path: string): Answer['headers'] => ask(path, FILES).headers;

describe('the routes for Vercel', () => {
  it.each([
    ['/', policyFor('plain'), 'max-age=0'],
    ['/2024/07/live/', policyFor('live'), 'max-age=0'],
    ['/search/', policyFor('search'), 'max-age=0'],
    ['/media/a.avif', policyFor('plain'), 'immutable'],
    ['/_astro/a.css', FILE_POLICY, 'immutable'],
    ['/markets/feed.xml', policyFor('plain'), 'max-age=300'],
    ['/media/never.avif', policyFor('plain'), 'max-age=0'],
    ['/never/feed.xml', policyFor('plain'), 'max-age=0'],
  ])('give %s its policy and caching', (path, policy, caching) => {
    const headers = headersOf(path);
    expect(headers['Content-Security-Policy']).toBe(policy);
    expect(headers['Cache-Control']).toContain(caching);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Strict-Transport-Security']).toContain('max-age=');
  });

  it('give feeds their type and where they are, and what is missing neither', () => {
    expect(headersOf('/markets/feed.xml')).toMatchObject({
      'Content-Type': 'application/rss+xml; charset=utf-8',
      Link: '<https://news.example/markets/feed.xml>; rel="self", <https://hub.example/>; rel="hub"',
    });
    expect(headersOf('/never/feed.xml')).not.toHaveProperty('Content-Type');
  });

  it.each([
    ['/old/story/', 301, '/2024/07/a/'],
    ['/old/story', 301, '/2024/07/a/'],
    ['/%C3%A9t%C3%A9.html', 301, '/2024/07/a/?x=%241'],
    ['/%c3%a9t%c3%a9.html', 301, '/2024/07/a/?x=%241'],
    ['/tickers/fb/feed.xml', 301, '/tickers/meta/feed.xml'],
    ['/blog/2019/a/b/', 301, '/archive/2019/'],
    ['/2024/07/live', 308, '/2024/07/live/'],
    ['/OLD/story/', 404, undefined],
    ['/old/story/x/', 404, undefined],
    ['/x/old/story/', 404, undefined],
    ['/tickers/fbxfeed/', 404, undefined],
  ])('send %s on: %d %s', (path, status, to) => {
    const answer = ask(path, FILES);
    expect([answer.status, answer.headers['Location']]).toEqual([status, to]);
  });

  it('do the same below a path', () => {
    const there = FILES.map((file) => `/paper${file}`);
    expect(ask('/paper/old/story/', there, '/paper').headers['Location']).toBe('/paper/2024/07/a/');
    expect(ask('/paper/media/a.avif', there, '/paper').headers['Cache-Control']).toContain(
      'immutable',
    );
  });

  it('are no more than it takes: what a page can do is left to it first', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ from: `/${at}/`, to: '/' }));
    const { routes } = configOf([...many, ...redirects]);
    expect(routes).toHaveLength(2048);
    const sources = routes.map((route) => ('src' in route ? route.src : ''));
    expect(sources.some((src) => src.includes('tickers/fb/feed'))).toBe(true);
  });
});

it('the build command lays the site out as Vercel reads it', () => {
  const recipe = readFileSync(
    join(import.meta.dirname, '../../../deploy/vercel/vercel.json'),
    'utf8',
  );
  const { buildCommand } = z.object({ buildCommand: z.string() }).parse(JSON.parse(recipe));
  const folder = folderOf({
    ...{ 'dist/index.html': '', 'dist/_headers': '', 'dist/_redirects': '' },
    ...{ 'dist/.assetsignore': '', 'dist/.well-known/security.txt': '' },
    ...{ 'dist/_hosts/vercel/config.json': '{}', 'dist/_hosts/nginx/maps.conf': '' },
    '.vercel/output/static/gone.html': '',
  });
  const script = buildCommand.replace(/^npm run build && /u, '');
  expect(spawnSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8' }).stderr).toBe('');
  const there = (path: string): boolean => existsSync(join(folder, '.vercel/output', path));
  expect(['config.json', 'static/index.html', 'static/.well-known/security.txt'].every(there)).toBe(
    true,
  );
  expect(['static/gone.html', 'static/_hosts', 'static/_headers'].some(there)).toBe(false);
});
