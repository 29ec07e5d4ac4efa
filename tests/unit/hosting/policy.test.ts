import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  FILE_POLICY,
  newsroomPolicy,
  type PageSort,
} from '../../../src/hosting/policy.ts';

const hashes = { scripts: ['sha256-script'], styles: ['sha256-one', 'sha256-two'] };

/** What a page of a sort may do, a directive a line. */
const linesOf = (policy: string): string[] => policy.split('; ');

/** Of every page but what is said of it: every directive counts, and what is missing is forbidden. */
function allowed(script: string, more: readonly string[] = []): string[] {
  return [
    "default-src 'none'",
    `script-src ${script}'sha256-script'`,
    "style-src 'sha256-one' 'sha256-two'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    ...more,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
}

const worker = ["worker-src 'self'"];

test.each<[PageSort, string[]]>([
  ['plain', allowed('')],
  ['live', allowed("'self' ")],
  ['watchlist', allowed("'self' ", worker)],
  ['search', allowed("'self' 'wasm-unsafe-eval' ", worker)],
])('a page of the sort %s may do what it needs, and nothing else', (sort, lines) => {
  expect(linesOf(contentSecurityPolicy(hashes, sort))).toEqual(lines);
});

test('a page without scripts and styles runs none', () => {
  const lines = linesOf(contentSecurityPolicy({ scripts: [], styles: [] }, 'plain'));
  expect(lines).toContain("script-src 'none'");
  expect(lines).toContain("style-src 'none'");
});

test.each<PageSort>(['plain', 'live', 'watchlist', 'search'])(
  'of the sort %s, a counter adds its script and where that sends to, and frames their origins',
  (sort) => {
    const counter = { source: 'https://a.example/js/script.js', endpoint: 'https://a.example/api' };
    const frames = ['https://films.example', 'https://talks.example'];
    const lines = linesOf(contentSecurityPolicy(hashes, sort));
    const without = new Set(lines);
    const more = linesOf(contentSecurityPolicy(hashes, sort, counter, frames));
    const [script, connect] = ['script-src', 'connect-src'].map((name) =>
      lines.find((line) => line.startsWith(name)),
    );
    expect(more.filter((line) => !without.has(line))).toEqual([
      `${script} ${counter.source}`,
      `${connect} ${counter.endpoint}`,
      'frame-src https://films.example https://talks.example',
    ]);
    expect(more).toHaveLength(lines.length + 1);
  },
);

test('what is no page runs nothing, whatever a browser takes it for', () => {
  expect(linesOf(FILE_POLICY)).toEqual([
    "default-src 'none'",
    "img-src 'self'",
    "media-src 'self'",
    "frame-ancestors 'none'",
  ]);
});

test('the newsroom runs the scripts of the site and asks its service, and nobody else', () => {
  const policy = newsroomPolicy({
    api: 'https://api.example',
    pictures: 'https://pictures.example',
  });
  expect(linesOf(policy)).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline' blob:",
    "img-src 'self' blob: data: https://pictures.example",
    'media-src blob:',
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self' blob: data: https://api.example",
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ]);
});
