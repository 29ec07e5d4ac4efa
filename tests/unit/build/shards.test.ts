import { cpSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOfUrl } from '../../../src/build/site-path.ts';
import { FILES_LIST, filesList } from '../../../src/build/record.ts';
import { mergeShards, SHARD_FILE, writeShard } from '../../../src/build/shards.ts';
import { shardOf } from '../../../src/edition/plan.ts';
import { filesBelow } from '../../../src/disk/files.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { folderOf, writeFiles } from '../folder.ts';

const URLS = ['/', '/about/', '/2024/07/a/', '/2024/07/b/', '/feed.xml', '/markets/feed.xml'];
const COUNT = 2;

/** Folders of two shards; `made` may leave pages out of the first or add some. */
function shards(made: (urls: string[]) => string[] = (urls) => urls): string[] {
  const folder = folderOf();
  return [1, 2].map((index) => {
    const dir = join(folder, String(index));
    const own = URLS.filter((url) => shardOf(url, COUNT) === index);
    const pages = new Map((index === 1 ? made(own) : own).map((url) => [url, `key of ${url}`]));
    writeFiles(dir, Object.fromEntries(Array.from(pages.keys(), (url) => [pathOfUrl(url), url])));
    const files = new Map(Array.from(pages.keys(), (url) => [pathOfUrl(url), digestOf(url)]));
    files.set(SHARD_FILE, writeShard(dir, { index, count: COUNT, code: 'code', now: 0, pages }));
    writeFileSync(join(dir, FILES_LIST), filesList(files));
    return dir;
  });
}

const merge = (dirs: readonly string[], into = folderOf()) => mergeShards(dirs, 'code', URLS, into);

describe('mergeShards', () => {
  it('makes one folder of all, and takes nothing that no shard made', () => {
    const dirs = shards();
    writeFiles(dirs[0] ?? '', { 'stray.html': 'stray' });
    const into = folderOf();
    expect([...merge(dirs, into).keys()].sort()).toEqual([...URLS].sort());
    expect(filesBelow(into).sort()).toEqual(URLS.map(pathOfUrl).sort());
  });

  it('refuses a shard without one of its pages, and names it', () => {
    const dirs = shards((urls) => urls.slice(1));
    expect(() => merge(dirs)).toThrow(/^shard 1\/2 lacks \/.*; build that shard again$/u);
  });

  it.each(['/never/', '/2024/07/A/'])('refuses a shard with %s, which the site has not', (url) => {
    expect(() => merge(shards((urls) => [...urls, url]))).toThrow(`holds ${url}`);
  });

  it('refuses one page from two shards', () => {
    const other = URLS.find((url) => shardOf(url, COUNT) === 2) ?? '';
    expect(() => merge(shards((urls) => [...urls, other]))).toThrow(`holds ${other}`);
  });

  const damages: Readonly<Record<string, (dir: string, path: string) => void>> = {
    'a file that is gone'(dir, path) {
      rmSync(join(dir, path));
    },
    'a file that was changed'(dir, path) {
      writeFileSync(join(dir, path), 'changed');
    },
    'a link to the same bytes'(dir, path) {
      cpSync(join(dir, path), join(dir, '..', 'copy'));
      rmSync(join(dir, path));
      symlinkSync(join(dir, '..', 'copy'), join(dir, path));
    },
    'a folder that is a link to itself elsewhere'(dir, path) {
      const top = path.split('/')[0] ?? '';
      renameSync(join(dir, top), join(dir, '..', 'moved'));
      symlinkSync(join(dir, '..', 'moved'), join(dir, top));
    },
  };
  it.each(Object.entries(damages))('refuses %s', (_, damage) => {
    for (const dir of [0, 1]) {
      const dirs = shards();
      const path = filesBelow(dirs[dir] ?? '').find((file) => file.includes('/'));
      if (path === undefined) continue;
      damage(dirs[dir] ?? '', path);
      expect(() => merge(dirs)).toThrow(/is not as its shard was built/u);
    }
    expect.hasAssertions();
  });

  it('refuses a folder that says of itself what its list does not', () => {
    const dirs = shards();
    const dir = dirs[0] ?? '';
    writeShard(dir, { index: 1, count: COUNT, code: 'code', now: 0, pages: new Map() });
    expect(() => merge(dirs)).toThrow(/is not as its shard was built/u);
  });
});
