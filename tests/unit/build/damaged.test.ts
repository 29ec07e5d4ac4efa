import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/disk/claim.ts';
import { takeLock } from '../../../src/disk/lock.mjs';
import { entriesBelow } from '../../../src/disk/files.ts';
import { claimCache } from '../../../src/loader/cache-folder.ts';
import { openYearlyCache, type YearlyCache } from '../../../src/loader/cache.ts';
import { readSealed, writeSealed } from '../../../src/loader/sealed.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { openStore } from '../../../src/loader/store.ts';
import { damages } from '../../faults/damage.ts';
import { treeOf } from '../../site/tree.ts';
import { folderOf } from '../folder.ts';
import { onDisk } from '../../on-disk.ts';

onDisk();

/** Readings of one word. */
function readingsIn(cacheDir: string): YearlyCache<string> {
  const parts = { split: (word: string) => [word, null] as const, join: (word: string) => word };
  return openYearlyCache<string, string, null>(join(cacheDir, 'readings'), 'v1', parts);
}

/** Uses a cache as builds do, and makes what it lacks. @returns what it holds then. */
async function useCache(cacheDir: string): Promise<string[]> {
  claimCache({ cacheDir, outDir: `${cacheDir}-site` }, join(cacheDir, '../no-project'));
  const readings = readingsIn(cacheDir);
  if (readings.get('2024/07/a') === undefined) readings.set('2024/07/a', 'reading');
  readings.save();
  const store = openStore(join(cacheDir, 'media', digestOf('v1')));
  const { path } = await store.provide('a.png', (file) => {
    writeFileSync(file, 'picture');
    return Promise.resolve();
  });
  const next = join(cacheDir, 'next-change.json');
  if (readSealed(next, 'v1') === undefined) writeSealed(next, 'v1', 'next');
  takeLock(join(cacheDir, 'build.lock'), 'build')();
  expect(lstatSync(path).isFile()).toBe(true);
  return [
    readingsIn(cacheDir).get('2024/07/a') ?? '',
    readFileSync(path, 'utf8'),
    String(readSealed(next, 'v1')),
  ];
}

describe.each(Object.entries(damages))('when %s', (_what, damage) => {
  test('each file and folder of the cache is made again, and nothing else is touched', async () => {
    const model = join(folderOf(), 'cache');
    const whole = await useCache(model);
    expect(whole).toEqual(['reading', 'picture', 'next']);
    const files = entriesBelow(model);
    const folders = new Set(files.flatMap((file) => [dirname(file), dirname(dirname(file))]));
    folders.delete('.');
    expect(files.length).toBeGreaterThan(3);
    for (const path of [...files, ...folders]) {
      const folder = folderOf({ 'elsewhere/file': 'treasure' });
      const cacheDir = join(folder, 'cache');
      await useCache(cacheDir);
      const elsewhere = join(folder, 'elsewhere');
      damage(join(cacheDir, path), elsewhere);
      const treasure = treeOf(elsewhere);
      expect(await useCache(cacheDir), path).toEqual(whole);
      expect(await useCache(cacheDir), path).toEqual(whole);
      expect(treeOf(elsewhere), path).toEqual(treasure);
    }
  });

  test.each(['astro', 'vite'])('what development of others finds at %s is a folder', (name) => {
    const folder = folderOf({ 'elsewhere/file': 'treasure' });
    const cacheDir = join(folder, 'cache');
    const claim = (): void => {
      claimCache({ cacheDir, outDir: join(folder, 'site') }, join(folder, 'no-project'));
    };
    claim();
    mkdirSync(join(cacheDir, name));
    damage(join(cacheDir, name), join(folder, 'elsewhere'));
    claim();
    expect(['nothing', 'folder']).toContain(kindOf(join(cacheDir, name)));
    expect(readFileSync(join(folder, 'elsewhere/file'), 'utf8')).toBe('treasure');
  });

  test('a lock is taken over', () => {
    const folder = folderOf({ 'elsewhere/file': 'treasure' });
    const path = join(folder, 'build.lock');
    writeFileSync(path, 'a lock');
    damage(path, join(folder, 'elsewhere'));
    takeLock(path, 'build')();
    expect(readFileSync(join(folder, 'elsewhere/file'), 'utf8')).toBe('treasure');
  });
});
