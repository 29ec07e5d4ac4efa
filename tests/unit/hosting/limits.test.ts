import { expect, test } from 'vitest';
import { limitNotices } from '../../../src/hosting/limits.ts';

const paths = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n}.html`);
const none = new Map<string, number>();

test('a site within the limits of hosts is told nothing', () => {
  expect(limitNotices([...paths(20_000), '_hosts/nginx/maps.conf'], none)).toEqual([]);
  expect(limitNotices(['a.pdf'], new Map([['a.pdf', 25 << 20]]))).toEqual([]);
});

test('files that are too many are told with both numbers', () => {
  expect(limitNotices(paths(20_001), none)).toEqual([
    'The site has 20001 files; Cloudflare takes 20000 on its free plan and 100000 on others. Other hosts take more: see docs/deploy.md.',
  ]);
  expect(limitNotices(paths(100_001), none)[0]).toContain('100001 files; Cloudflare takes 100000.');
});

test('a site that is too large as a whole is told', () => {
  const sizes = new Map(paths(100).map((path) => [path, 10_000_000]));
  expect(limitNotices(sizes.keys(), sizes)).toEqual([]);
  expect(limitNotices(sizes.keys(), new Map(sizes).set('_hosts/a', 1 << 20))).toEqual([]);
  expect(limitNotices(sizes.keys(), sizes.set('b', 1 << 20))).toEqual([
    'The site has 955 MiB; GitHub Pages takes 954 MiB. Other hosts take more: see docs/deploy.md.',
  ]);
});

test('files that are too large are told by name', () => {
  const sizes = new Map(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e'].map((path) => [path, 26 << 20]));
  expect(limitNotices(sizes.keys(), sizes.set('e', 1))).toEqual([
    'Cloudflare takes files of 25 MiB at most: a.pdf (26 MiB), b.pdf (26 MiB), c.pdf (26 MiB) and 1 more.',
  ]);
});
