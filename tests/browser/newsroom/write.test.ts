import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createTiny } from '../../site/tiny.ts';
import { checkFolder } from '../../unit/tools/check/sample.ts';
import {
  checkoutOf,
  filesOf,
  layOut,
  openCheckout,
  openWindow,
  serveNewsroom,
} from './newsroom.ts';
import { saveButton, writeStory } from './story-form.ts';

const CSV = 'date,price\n2024-01,7.5\n2024-02,7.9\n2024-03,8.2\n';
const BODY = `What a crossing costs has risen.

<Chart data="crossings.csv" type="line" x="date" y="price" unit="percent" title="Prices of crossings" source="The desk" />

| Pier | Price |
| :--- | ----: |
| North | 7.5 |
`;

test('a story written in the editor passes the check and stands on its page', async () => {
  const edition = await createTiny();
  const newsroom = await serveNewsroom();
  const page = await openWindow({ timezoneId: 'Asia/Tokyo' });
  const before = checkoutOf(edition.contentDir);
  await openCheckout(page, newsroom.url, before);
  const picture = await sharp({
    create: { width: 1280, height: 800, channels: 3, background: '#345' },
  })
    .png()
    .toBuffer();
  await writeStory(page, newsroom.url, {
    title: 'The price of a ferry, and what it buys',
    description:
      'What a crossing costs, who pays for it and what the harbor gets in a quiet month.',
    // In the zone of the writer it is the next month already.
    date: '2024-11-30T21:15',
    cover: {
      file: { name: 'Ferry Photo.PNG', mimeType: 'image/png', buffer: picture },
      alt: 'A ferry at its pier',
      credit: 'The desk',
    },
    body: BODY,
    files: [{ name: 'crossings.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }],
  });
  await saveButton(page).click();
  const folder = 'content/articles/2024/11/the-price-of-a-ferry-and-what-it-buys';
  const written = async (): Promise<string[]> => {
    const all = await filesOf(page);
    return [...all.keys()].filter((path) => !Object.hasOwn(before, path)).toSorted();
  };
  await expect
    .poll(written)
    .toEqual([`${folder}/crossings.csv`, `${folder}/ferry-photo.png`, `${folder}/index.mdx`]);

  const files = await filesOf(page);
  expect(files.get(`${folder}/index.mdx`)?.toString()).toContain('date: 2024-11-30T21:15:00-05:00');
  layOut(edition.folder, Object.fromEntries(files));
  const problems = await checkFolder(edition.contentDir);
  expect(problems.filter(({ file }) => file.includes('ferry'))).toEqual([]);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);

  const { code, output } = await edition.build('site');
  expect([code, output]).toEqual([0, expect.any(String)]);
  const path = join(
    edition.folder,
    'site/2024/11/the-price-of-a-ferry-and-what-it-buys/index.html',
  );
  const html = readFileSync(path, 'utf8');
  for (const shown of [
    'The price of a ferry, and what it buys',
    'alt="A ferry at its pier"',
    'Prices of crossings',
    '<svg',
    'North</td>',
  ]) {
    expect(html).toContain(shown);
  }
});
