import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { stampOf, stampToKeep } from '../../../src/disk/stamp.ts';
import { folderOf } from '../folder.ts';
import { articleText, contentFolder, load } from './folder.ts';
import { onDisk } from '../../on-disk.ts';

onDisk();

/** Edits a file and puts its size and time back as they were, as `touch -r` does. */
function editUnseen(path: string, content: string | Buffer): void {
  const { size, atime, mtime } = statSync(path);
  expect(Buffer.byteLength(content)).toBe(size);
  writeFileSync(path, content);
  utimesSync(path, atime, mtime);
}

test('a stamp tells an edit that leaves size and time as they were', async () => {
  const path = join(folderOf({ a: 'one' }), 'a');
  const past = new Date('2024-07-01T12:00:00Z');
  utimesSync(path, past, past);
  const before = statSync(path);
  // Longer than a tick of any clock of a file system that is in use here.
  await setTimeout(50);
  editUnseen(path, 'two');
  expect(statSync(path).mtimeMs).toBe(before.mtimeMs);
  expect(stampOf(statSync(path))).not.toBe(stampOf(before));
});

test('no stamp is kept of a file that changed a moment ago, or is to change in the future', () => {
  const stats = statSync(join(folderOf({ a: 'one' }), 'a'));
  const changed = Math.max(stats.mtimeMs, stats.ctimeMs);
  expect(stampToKeep(stats, changed)).toBe('');
  expect(stampToKeep(stats, changed + 1999)).toBe('');
  expect(stampToKeep(stats, changed - 1e6)).toBe('');
  expect(stampToKeep(stats, changed + 2001)).toBe(stampOf(stats));
});

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png({ compressionLevel: 0 })
    .toBuffer();

test.each([
  ['just', 0],
  ['some time ago', 2200],
])('edits that leave size and time are seen in what was written %s', async (_when, age) => {
  const story = 'articles/2024/07/story.mdx';
  const chart =
    '<Chart data="a.csv" type="line" x="date" y="price" title="Prices of the year" source="The desk" />';
  const [red, blue] = [await picture('#f00'), await picture('#00f')];
  const folder = contentFolder({
    [story]: articleText(
      { cover: '{ src: a.png, alt: "A plain rectangle", credit: The desk }' },
      `One.\n\n${chart}`,
    ),
    'articles/2024/07/a.png': red,
    'articles/2024/07/a.csv': 'date,price\n2024-01,7\n2024-02,8\n',
  });
  // In whole seconds: `utimes` cannot put fractions of a millisecond back.
  for (const file of [story, 'articles/2024/07/a.png', 'articles/2024/07/a.csv']) {
    utimesSync(join(folder, file), 1e9, 1e9);
  }
  await setTimeout(age);
  const textOf = async (): Promise<unknown> => {
    const { articles, problems } = await load(folder);
    expect(problems).toEqual([]);
    return articles[0]?.text;
  };
  let last = await textOf();
  for (const [file, edited] of [
    [story, readFileSync(join(folder, story), 'utf8').replace('One.', 'Two.')],
    ['articles/2024/07/a.png', blue],
    ['articles/2024/07/a.csv', 'date,price\n2024-01,7\n2024-02,9\n'],
  ] as const) {
    editUnseen(join(folder, file), edited);
    const next = await textOf();
    expect(next, file).not.toEqual(last);
    last = next;
  }
  expect(await textOf()).toEqual(last);
});
