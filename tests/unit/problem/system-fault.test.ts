import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asDiskError } from '../../../src/build/disk.ts';
import { formatFailure } from '../../../src/problem/format.ts';
import { folderOf } from '../folder.ts';

/** A fault as Node throws it. */
function fault(code: string, path: string, syscall = 'open'): Error {
  return Object.assign(new Error(`${code}: words of the system, ${syscall} '${path}'`), {
    ...{ code, syscall, path, errno: -1 },
  });
}

const CODES = [
  ...['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EBUSY', 'EXDEV', 'ENOENT', 'ENOTDIR'],
  ...['ENAMETOOLONG', 'ELOOP', 'EEXIST', 'EISDIR', 'ENOTEMPTY', 'EIO', 'EMFILE', 'EINVAL', 'EXYZ'],
];

test.each(CODES)('%s is told in a sentence that names the path', (code) => {
  const told = formatFailure(fault(code, '/srv/site'));
  expect(told).toMatch(/^"\/srv\/site" [a-z][^\n]+$/u);
  expect(told).not.toContain('words of the system');
});

test.each(CODES)('%s in a build is told in plain words', (code) => {
  const folders = { outDir: '/srv/none/site', cacheDir: '/srv/none/cache' };
  const error = asDiskError(fault(code, '/srv/none/site/index.html'), folders);
  expect(formatFailure(error)).not.toContain('words of the system');
  expect(formatFailure(error)).toContain('/srv/none/site');
});

test.each([
  ['/srv/paper/content/articles/2024/07/a.csv', false],
  ['/srv/paper/distant.txt', false],
  ['/srv/paper/.cached/x', false],
  ['/srv/paper/dist/a/index.html', true],
  ['/srv/paper/.dist.building/a/index.html', true],
  ['/srv/paper/.cache', true],
  ['/srv/paper', true],
])('%s is where a build writes: %s', (path, isWritten) => {
  const folders = { outDir: '/srv/paper/dist', cacheDir: '/srv/paper/.cache' };
  const error = fault('EACCES', path);
  expect(asDiskError(error, folders) === error).toBe(!isWritten);
  const told = formatFailure(asDiskError(error, folders, '--changes'));
  expect(told.includes('could not be written')).toBe(isWritten);
  expect(told.includes('with --changes and CACHE_DIR')).toBe(isWritten);
});

describe('what the system itself says', () => {
  const failing: Readonly<Record<string, (folder: string) => void>> = {
    'a file above': (folder) => {
      writeFileSync(join(folder, 'file/x'), '');
    },
    'a name too long': (folder) => {
      writeFileSync(join(folder, 'x'.repeat(300)), '');
    },
    'a circle': (folder) => {
      readFileSync(join(folder, 'circle'));
    },
    'a folder': (folder) => {
      readFileSync(folder);
    },
    'nothing there': (folder) => {
      lstatSync(join(folder, 'none'));
    },
    'something there': (folder) => {
      mkdirSync(join(folder, 'file'));
    },
  };
  test.each(Object.entries(failing))('%s', (_name, fail) => {
    const folder = folderOf({ file: '' });
    symlinkSync('circle', join(folder, 'circle'));
    let told = '';
    try {
      fail(folder);
    } catch (error) {
      told = formatFailure(error);
    }
    expect(told).toMatch(/^(?:"[^"\n]+"|what was named) is [a-z ,:;]+$/u);
    expect(told.length).toBeLessThan(300);
  });
});
