import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../../src/build/files.ts';
import { publishAnew, publishChanges, recover } from '../../../src/build/publish.ts';
import { FILES_LIST } from '../../../src/build/record.ts';
import { folderOf, writeFiles } from '../folder.ts';

const last = { [FILES_LIST]: 'last', 'index.html': '1', 'a/index.html': '1', 'b/index.html': '1' };
const next = { [FILES_LIST]: 'next', 'index.html': '2', 'a/index.html': '2', 'c/index.html': '2' };
const changes = {
  added: ['c/index.html'],
  changed: ['index.html', 'a/index.html', FILES_LIST],
  removed: ['b/index.html'],
};

function site(files: Readonly<Record<string, string>>): { written: string; outDir: string } {
  const folder = folderOf();
  const [written, outDir] = [join(folder, 'written'), join(folder, 'site')];
  writeFiles(outDir, files);
  writeFiles(written, next);
  return { written, outDir };
}

const contentOf = (dir: string): Record<string, string> =>
  Object.fromEntries(filesBelow(dir).map((path) => [path, readFileSync(join(dir, path), 'utf8')]));

describe('publishing', () => {
  test('changes a site to what was written', () => {
    const { written, outDir } = site(last);
    publishChanges(written, outDir, changes);
    expect(contentOf(outDir)).toEqual(next);
    expect(existsSync(join(outDir, 'b'))).toBe(false);
    expect(existsSync(`${outDir}.journal`)).toBe(false);
  });

  test.each([
    ['nothing', {}],
    ['another site', last],
    ['what no build finished', { 'x.html': '0', 'index.html': '0' }],
    ['files where folders are to be', { [FILES_LIST]: 'last', 'index.html': '1', a: '', c: '' }],
    ['a folder where a file is to be', { [FILES_LIST]: 'last', 'index.html/x': '' }],
  ])('puts a site in the place of %s', (_what, files) => {
    const { written, outDir } = site(files);
    publishAnew(written, outDir);
    expect(contentOf(outDir)).toEqual(next);
  });
});

describe('recover', () => {
  /** A build that died after so many renames. */
  function interrupted(renames: number): { written: string; outDir: string } {
    const { written, outDir } = site(last);
    writeFileSync(`${outDir}.journal`, JSON.stringify({ written, ...changes }));
    for (const path of [...changes.added, ...changes.changed].slice(0, renames)) {
      writeFiles(outDir, { [path]: '' });
      renameSync(join(written, path), join(outDir, path));
    }
    return { written, outDir };
  }

  test.each([0, 1, 2, 3, 4])('finishes a change that died after %i renames', (renames) => {
    const { outDir } = interrupted(renames);
    recover(outDir);
    expect(contentOf(outDir)).toEqual(next);
    expect(existsSync(`${outDir}.journal`)).toBe(false);
  });

  test('has a site made anew whose change cannot be finished', () => {
    const { written, outDir } = interrupted(1);
    rmSync(written, { recursive: true });
    recover(outDir);
    expect(existsSync(join(outDir, FILES_LIST))).toBe(false);
    expect(readFileSync(join(outDir, 'b/index.html'), 'utf8')).toBe('1');
  });

  test.each(['', '{"written":', '{}', '{"written":1}', 'null'])(
    'has a site made anew whose journal is %j',
    (text) => {
      const { outDir } = interrupted(2);
      writeFileSync(`${outDir}.journal`, text);
      recover(outDir);
      expect(existsSync(join(outDir, FILES_LIST))).toBe(false);
      expect(existsSync(`${outDir}.journal`)).toBe(false);
    },
  );

  test('puts a site back that was about to be replaced', () => {
    const { outDir } = site(last);
    cpSync(outDir, `${outDir}.retired`, { recursive: true });
    rmSync(outDir, { recursive: true });
    recover(outDir);
    expect(contentOf(outDir)).toEqual(last);
  });
});
