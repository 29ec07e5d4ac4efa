import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { readPalette } from '../../src/colour/palette.ts';
import { SITE } from './page.ts';

const dir = inject('siteDir');
const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
/** The instant at which the test site is built. */
const NOW = Date.UTC(2026, 11, 1, 12);

test('security.txt is one of RFC 9116', () => {
  const lines = read('.well-known/security.txt').split('\n');
  expect(lines.pop()).toBe('');
  const fields = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => /^([A-Za-z-]+): (\S.*)$/u.exec(line)?.slice(1) ?? [line, '']);
  const values = (name: string): (string | undefined)[] =>
    fields.filter(([field]) => field === name).map(([, value]) => value);
  const known = ['Contact', 'Expires', 'Preferred-Languages', 'Canonical'];
  expect(fields.filter(([name = '']) => !known.includes(name))).toEqual([]);
  expect(values('Contact').length).toBeGreaterThan(0);
  for (const contact of values('Contact')) expect(contact).toMatch(/^(?:https:\/\/|mailto:|tel:)/u);
  expect(values('Canonical')).toEqual([`${SITE}/.well-known/security.txt`]);
  // Once and no more; less than a year ahead, as section 2.5.5 recommends.
  const [expires = '', ...more] = values('Expires');
  expect(more).toEqual([]);
  expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u);
  expect(Date.parse(expires)).toBeGreaterThan(NOW + 300 * 86_400_000);
  expect(Date.parse(expires)).toBeLessThan(NOW + 365 * 86_400_000);
});

test('ads.txt names nobody, and says that this is meant', () => {
  const lines = read('ads.txt').trim().split('\n');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.startsWith('# '))).toEqual([]);
});

test('robots.txt lets everybody in and names both sitemaps, which are there', () => {
  const lines = read('robots.txt').trim().split('\n');
  expect(lines.slice(0, 2)).toEqual(['User-agent: *', 'Allow: /']);
  const sitemaps = lines.flatMap((line) => /^Sitemap: (.*)$/u.exec(line)?.[1] ?? []);
  expect(sitemaps).toEqual([`${SITE}/sitemap-index.xml`, `${SITE}/news-sitemap.xml`]);
  for (const url of sitemaps) expect(read(url.slice(SITE.length + 1))).toMatch(/^<\?xml /u);
});

const manifestSchema = z.object({
  name: z.string().min(1),
  description: z.string().min(1),
  dir: z.enum(['ltr', 'rtl']),
  lang: z.string(),
  // Relative, as the paper may lie below a path.
  start_url: z.literal('./'),
  icons: z.array(
    z.object({
      src: z.string().regex(/^[\w-]/u),
      sizes: z.string().regex(/^\d+x\d+$/u),
      type: z.literal('image/png'),
      purpose: z.literal('maskable').optional(),
    }),
  ),
});

test('pages tell browsers the paper that the style sheet has', () => {
  const { light, dark } = readPalette(resolve(import.meta.dirname, '../..'));
  const told = [...read('index.html').matchAll(/<meta name="?theme-color"? content="?(#\w+)/gu)];
  expect(told.map(([, colour]) => colour)).toEqual([light('paper'), dark('paper')]);
});

test('the manifest names icons of the sizes that it says', async () => {
  const manifest = manifestSchema.parse(JSON.parse(read('manifest.webmanifest')));
  const sizes = manifest.icons.map(({ sizes: size, purpose }) => [size, purpose ?? 'any']);
  expect(sizes).toEqual(
    expect.arrayContaining([
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ]),
  );
  for (const { src, sizes: size } of manifest.icons) {
    const { format, width, height } = await sharp(join(dir, src)).metadata();
    expect([format, `${width}x${height}`], src).toEqual(['png', size]);
  }
});

test('the pictures of feeds are there, as large as their format has them', async () => {
  const feed = JSON.parse(read('feed.json')) as { icon: string };
  const [, url = ''] = /<image><url>([^<]*)</u.exec(read('feed.xml')) ?? [];
  for (const [address, size] of [
    [feed.icon, 512],
    [url, 144],
  ] as const) {
    const { width, height } = await sharp(join(dir, address.slice(SITE.length))).metadata();
    expect([address, width, height]).toEqual([address, size, size]);
  }
});
