import {
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../../src/build/lock.ts';
import { entriesBelow } from '../../../src/disk/files.ts';
import { claimCache } from '../../../src/loader/cache-folder.ts';
import { openYearlyCache } from '../../../src/loader/cache.ts';
import { readSealed, writeSealed } from '../../../src/loader/sealed.ts';
import { digestOf } from '../../../src/loader/text-file.ts';
import { openStore } from '../../../src/loader/store.ts';
import { folderOf, writeFiles } from '../folder.ts';

type Damage = (path: string, elsewhere: string) => void;

const replaced =
  (replace: Damage): Damage =>
  (path, elsewhere) => {
    rmSync(path, { recursive: true });
    replace(path, elsewhere);
  };

/** What may have become of a file or folder that builds keep. */
const DAMAGES: readonly (readonly [what: string, damage: Damage])[] = [
  ['it is gone', replaced(() => undefined)],
  [
    'an empty folder is there',
    replaced((path) => {
      mkdirSync(path);
    }),
  ],
  [
    'a folder that holds something is there',
    replaced((path) => {
      writeFiles(path, { 'a/b': '' });
    }),
  ],
  [
    'an empty file is there',
    replaced((path) => {
      writeFileSync(path, '');
    }),
  ],
  [
    'nonsense is there',
    replaced((path) => {
      writeFileSync(path, '\0{]nonsense');
    }),
  ],
  [
    'a link to nothing is there',
    replaced((path) => {
      symlinkSync('nothing', path);
    }),
  ],
  [
    'a link to itself is there',
    replaced((path) => {
      symlinkSync(basename(path), path);
    }),
  ],
  [
    'a link to a file is there',
    replaced((path, to) => {
      symlinkSync(join(to, 'file'), path);
    }),
  ],
  [
    'a link to a folder is there',
    replaced((path, to) => {
      symlinkSync(to, path);
    }),
  ],
];
const CUT = [
  'it is cut in half',
  (path: string): void => {
    if (lstatSync(path).isFile()) truncateSync(path, Math.floor(lstatSync(path).size / 2));
  },
] as const;

/** Uses a cache as builds do, and makes what it lacks. @returns what it holds then. */
async function useCache(cacheDir: string): Promise<string[]> {
  claimCache({ cacheDir, outDir: `${cacheDir}-site` }, join(cacheDir, '../no-project'));
  const readings = openYearlyCache<string>(join(cacheDir, 'readings'), 'v1');
  if (readings.get('2024/07/a') === undefined) readings.set('2024/07/a', 'reading');
  readings.save();
  const store = openStore(join(cacheDir, 'media', digestOf('v1')));
  const { path } = await store.provide('a.png', (file) => {
    writeFileSync(file, 'picture');
    return Promise.resolve();
  });
  const needs = join(cacheDir, 'needs.json');
  if (readSealed(needs, 'v1') === undefined) writeSealed(needs, 'v1', 'needs');
  takeLock(join(cacheDir, 'build.lock'))();
  expect(lstatSync(path).isFile()).toBe(true);
  return [
    openYearlyCache<string>(join(cacheDir, 'readings'), 'v1').get('2024/07/a') ?? '',
    readFileSync(path, 'utf8'),
    String(readSealed(needs, 'v1')),
  ];
}

describe.each([...DAMAGES, CUT])('when %s', (_what, damage) => {
  test('each file and folder of the cache is made again, and nothing else is touched', async () => {
    const model = join(folderOf(), 'cache');
    const whole = await useCache(model);
    expect(whole).toEqual(['reading', 'picture', 'needs']);
    const files = entriesBelow(model);
    const folders = new Set(files.flatMap((file) => [dirname(file), dirname(dirname(file))]));
    folders.delete('.');
    expect(files.length).toBeGreaterThan(3);
    for (const path of [...files, ...folders]) {
      const folder = folderOf({ 'elsewhere/file': 'treasure' });
      const cacheDir = join(folder, 'cache');
      await useCache(cacheDir);
      damage(join(cacheDir, path), join(folder, 'elsewhere'));
      expect(await useCache(cacheDir), path).toEqual(whole);
      expect(await useCache(cacheDir), path).toEqual(whole);
      expect(entriesBelow(join(folder, 'elsewhere'))).toEqual(['file']);
      expect(readFileSync(join(folder, 'elsewhere/file'), 'utf8')).toBe('treasure');
    }
  });

  test('a lock is taken over', () => {
    const folder = folderOf({ 'elsewhere/file': 'treasure' });
    const path = join(folder, 'build.lock');
    writeFileSync(path, 'a lock');
    damage(path, join(folder, 'elsewhere'));
    takeLock(path)();
    expect(readFileSync(join(folder, 'elsewhere/file'), 'utf8')).toBe('treasure');
  });
});
