import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, registries } from '../loader/folder.ts';
import { ofTheTests } from '../../paper.ts';
import { writeFiles } from '../folder.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** Of `nobody`, as whom everything is tried: root may read and write whatever is there. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
  chmodSync(folder, 0o755);
  const chart = (data: string): string =>
    `<Chart data="${data}" type="line" x="a" y="b" title="T" source="S" />`;
  const text = `![A line](line.png)\n\n${chart('rows.csv')}\n\n${chart('/data/all.csv')}`;
  writeFiles(join(folder, 'content'), {
    ...registries,
    'articles/2024/07/a.mdx': articleText({}, text),
    'articles/2024/07/line.png': '',
    'articles/2024/07/rows.csv': 'a,b\n1,2\n2,3\n',
    'articles/2024/06/b.mdx': articleText({ date: '2024-06-03' }),
    'data/all.csv': 'a,b\n1,2\n2,3\n',
  });
  for (const name of ['cache', 'code']) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o777);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(PROJECT, 'scripts', `${command}.ts`)], {
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    cwd: PROJECT,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: ofTheTests(process.env['NODE_OPTIONS']),
      CONTENT_DIR: join(folder, 'content'),
      CACHE_DIR: join(folder, 'cache'),
      // What Node makes of code is kept for each user apart: one's own is not there yet.
      NODE_COMPILE_CACHE: join(folder, 'code'),
      OUT_DIR: join(folder, 'site'),
    },
  });
}

/** Whether another account can run anything of the project at all: it may lie in a home. */
const canBeTried =
  process.platform !== 'win32' &&
  spawnSync(process.execPath, [join(PROJECT, 'scripts/check.ts'), '--help'], {
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  }).status === 0;

describe.skipIf(!canBeTried)('the check, by an account that may not read', () => {
  test.each<readonly [path: string, place: string]>([
    ['articles/2024/07/a.mdx', 'articles/2024/07/a.mdx:1:1'],
    ['articles/2024/07/rows.csv', 'articles/2024/07/a.mdx:12:14'],
    ['articles/2024/07/line.png', 'articles/2024/07/a.mdx:10:1'],
    ['articles/2024/07', 'articles/2024/07:1:1'],
    ['tags.yaml', 'tags.yaml:1:1'],
  ])('%s: told at %s, and nothing is to be deleted for it', (path, place) => {
    const file = join(folder, 'content', path);
    chmodSync(file, 0);
    try {
      const { status, stdout, stderr } = run('check');
      expect(stderr).toBe('');
      const told = stdout.split('\n').filter((line) => line.endsWith('(file-unreadable)'));
      expect(told).toEqual([expect.stringContaining(`content/${place}  error`)]);
      expect(told[0]).toContain('may not be read or written by this account');
      expect(stdout).not.toMatch(/delete it|^ +at /mu);
      expect(status).toBe(1);
    } finally {
      chmodSync(file, 0o755);
    }
  });

  test('a folder whose names alone may be read', () => {
    const month = join(folder, 'content/articles/2024/07');
    chmodSync(month, 0o744);
    if (isRoot) expect(run('check').stdout).toContain('a.mdx:1:1  error  the file may not be');
    chmodSync(month, 0o755);
    expect(readFileSync(join(month, 'rows.csv'), 'utf8')).toBe('a,b\n1,2\n2,3\n');
  });

  test('a report says that something may be missing in it', () => {
    // The empty picture is one.
    expect(run('report').stderr).toMatch(/^An error in the content: /u);
    const file = join(folder, 'content/articles/2024/06/b.mdx');
    chmodSync(file, 0);
    const { stderr } = run('report');
    chmodSync(file, 0o755);
    expect(stderr).toMatch(/^2 errors in the content: .*npm run check tells where\.\n$/u);
  });
});
