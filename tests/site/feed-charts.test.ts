import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';

const dir = inject('siteDir');
const IMAGE =
  /<img src="https:\/\/test-ledger\.example(\/cards\/chart-[0-9a-f]{16}\.png)" alt="([^"]*)" width="1200" height="675">/gu;

interface Item {
  readonly url: string;
  readonly content_html: string;
}

/** Items of every JSON feed of the site. */
const items = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('feed.json'))
  .flatMap((path) => {
    const feed = JSON.parse(readFileSync(join(dir, path), 'utf8')) as { items: Item[] };
    return feed.items;
  });

test('a chart in a feed is an image with words for it, its figures and its source', () => {
  const counted = items.find(({ url }) => url.endsWith(pageTypes['corrected news']));
  const figure = /<figure>(?:(?!<figure>).)*\/cards\/chart-.*?<\/figure>/su.exec(
    counted?.content_html ?? '',
  )?.[0];
  expect(figure).toMatch(/<img [^>]*alt="[^"]{10,}"/u);
  expect(figure).toMatch(/<table><thead><tr><th>.*<\/th><\/tr><\/thead><tbody><tr><td>/u);
  expect(figure).toMatch(/<figcaption>.*Source: .*<\/figcaption>/u);
});

test('every chart image that a feed names is there, and no other', async () => {
  const named = items.flatMap(({ content_html: html }) =>
    Array.from(html.matchAll(IMAGE), ([, path = '']) => path.slice('/cards/'.length)),
  );
  const there = readdirSync(join(dir, 'cards')).filter((name) => name.startsWith('chart-'));
  expect([...new Set(named)].sort()).toEqual(there.sort());
  expect(there.length).toBeGreaterThan(8);
  for (const name of there) {
    const { format, width, height } = await sharp(join(dir, 'cards', name)).metadata();
    expect([name, format, width, height]).toEqual([name, 'png', 1200, 675]);
  }
});
