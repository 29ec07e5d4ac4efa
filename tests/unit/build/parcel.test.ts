import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readParcel, writeParcel } from '../../../src/build/parcel.ts';
import { folderOf } from '../folder.ts';
import { registries, sampleArticle } from '../publication/sample.ts';

const texts = { path: '/site.0', places: new Map([['2024/07/story-1', [0, 20] as const]]) };

it('gives another process what was read, in its order', () => {
  const path = join(folderOf(), 'site.1');
  const articles = Array.from({ length: 2500 }, (_, at) =>
    sampleArticle(`2024/07/story-${at}`, { title: `Shares rise ${at} – “again”` }),
  );
  writeParcel(path, { articles, registries, texts });
  expect(readParcel(path)).toStrictEqual({ articles, registries, texts });
});

it('packs a house without a story', () => {
  const path = join(folderOf(), 'site.1');
  writeParcel(path, { articles: [], registries, texts });
  expect(readParcel(path)).toStrictEqual({ articles: [], registries, texts });
});

it('takes no file that holds nothing, nor overwrites one', () => {
  const path = join(folderOf(), 'site.1');
  writeFileSync(path, '');
  expect(() => readParcel(path)).toThrow('holds no articles');
  expect(() => {
    writeParcel(path, { articles: [], registries, texts });
  }).toThrow('EEXIST');
});
