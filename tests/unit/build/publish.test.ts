import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishAnew, publishChanges, recover } from '../../../src/build/publish.ts';
import { FILES_LIST, filesList } from '../../../src/build/record.ts';
import { filesBelow } from '../../../src/disk/files.ts';
import { damages } from '../../faults/damage.ts';
import { folderOf, writeFiles } from '../folder.ts';
import { onDisk } from '../../on-disk.ts';

onDisk();

/** The files of a site, with their list. */
const siteOf = (files: Readonly<Record<string, string>>): Record<string, string> => ({
  ...files,
  [FILES_LIST]: filesList(new Map(Object.keys(files).map((path) => [path, '0'.repeat(32)]))),
});
const last = siteOf({ 'index.html': '1', 'a/index.html': '1', 'b/index.html': '1' });
const next = siteOf({ 'index.html': '2', 'a/index.html': '2', 'c/index.html': '2' });
const changes = {
  added: ['c/index.html'],
  changed: ['index.html', 'a/index.html', FILES_LIST],
  removed: ['b/index.html'],
};

function site(files: Readonly<Record<string, string>>): { written: string; outDir: string } {
  const folder = folderOf();
  const [written, outDir] = [join(folder, '.site.building'), join(folder, 'site')];
  writeFiles(outDir, files);
  writeFiles(written, next);
  return { written, outDir };
}

const journalOf = (outDir: string): string => join(outDir, '../.site.journal');
const contentOf = (dir: string): Record<string, string> =>
  Object.fromEntries(filesBelow(dir).map((path) => [path, readFileSync(join(dir, path), 'utf8')]));

describe('publishing', () => {
  test('changes a site to what was written', () => {
    const { written, outDir } = site(last);
    publishChanges(written, outDir, changes, false);
    expect(contentOf(outDir)).toEqual(next);
    expect(existsSync(join(outDir, 'b'))).toBe(false);
    expect(existsSync(journalOf(outDir))).toBe(false);
  });

  test.each([
    ['nothing', {}],
    ['another site', last],
    ['files where folders are to be', siteOf({ 'index.html': '1', a: '', c: '' })],
    ['a folder where a file is to be', siteOf({ 'index.html/x': '', 'index.html/y/z': '' })],
  ])('puts a site in the place of %s', (_what, files) => {
    const { written, outDir } = site(files);
    publishAnew(written, outDir, false);
    expect(contentOf(outDir)).toEqual(next);
  });

  const strange = { CNAME: 'news.example', '.git/config': '[core]', 'b/notes.txt': 'mine' };

  test('leaves what no build wrote where it is', () => {
    const { written, outDir } = site({ ...last, ...strange });
    publishAnew(written, outDir, false);
    expect(contentOf(outDir)).toEqual({ ...next, ...strange });
  });

  test.each([
    ['a file of the same name', { 'c/index.html': 'mine' }, 'c/index.html'],
    ['a file where a folder is to be', { c: 'mine' }, 'c'],
    ['a folder where a file is to be', { 'c/index.html/mine': 'mine' }, 'c/index.html/mine'],
  ])('stops before %s that no build wrote', (_what, files, name) => {
    const { written, outDir } = site({ ...last, ...files });
    expect(() => {
      publishAnew(written, outDir, false);
    }).toThrow(JSON.stringify(name));
    expect(contentOf(outDir)).toEqual({ ...last, ...files });
    expect(contentOf(written)).toEqual(next);
  });

  test('takes a file that no build wrote for its own when it has the same bytes', () => {
    const { written, outDir } = site({ ...last, 'c/index.html': '2' });
    publishAnew(written, outDir, false);
    expect(contentOf(outDir)).toEqual(next);
  });

  test('replaces files that no build wrote when it is told to, and no folder of them', () => {
    const { written, outDir } = site({ ...last, c: 'mine' });
    publishAnew(written, outDir, true);
    expect(contentOf(outDir)).toEqual(next);
    const other = site({ ...last, 'c/index.html/mine': 'mine' });
    expect(() => {
      publishAnew(other.written, other.outDir, true);
    }).toThrow('"c/index.html/mine"');
  });

  test.each(['a', 'b', 'c', 'a/index.html', 'b/index.html'])('follows no link at %s', (path) => {
    const { written, outDir } = site(last);
    const elsewhere = folderOf({ 'index.html': 'mine', file: 'mine' });
    const isFile = path.endsWith('.html');
    rmSync(join(outDir, path), { recursive: true, force: true });
    symlinkSync(isFile ? join(elsewhere, 'file') : elsewhere, join(outDir, path));
    const publish = (overwrite: boolean) => (): void => {
      publishAnew(written, outDir, overwrite);
    };
    // What is removed is passed by when it is a link: no build wrote it.
    if (path.startsWith('b')) publish(false)();
    else {
      expect(publish(false)).toThrow(JSON.stringify(path));
      publish(true)();
      expect(readFileSync(join(outDir, 'a/index.html'), 'utf8')).toBe('2');
    }
    expect(contentOf(elsewhere)).toEqual({ 'index.html': 'mine', file: 'mine' });
  });
});

describe('recover', () => {
  /** A build that died after so many renames. */
  function interrupted(renames: number): { written: string; outDir: string } {
    const { written, outDir } = site(last);
    writeFileSync(journalOf(outDir), JSON.stringify({ written, ...changes }));
    for (const path of [...changes.added, ...changes.changed].slice(0, renames)) {
      writeFiles(outDir, { [path]: '' });
      renameSync(join(written, path), join(outDir, path));
    }
    return { written, outDir };
  }

  test.each([0, 1, 2, 3, 4])('finishes a change that died after %i renames', (renames) => {
    const { outDir, written } = interrupted(renames);
    recover(outDir, written);
    expect(contentOf(outDir)).toEqual(next);
    expect(existsSync(journalOf(outDir))).toBe(false);
  });

  /** As a build that remembers nothing of the last one. */
  function buildAnew(outDir: string, written: string): void {
    rmSync(written, { recursive: true, force: true });
    writeFiles(written, next);
    publishAnew(written, outDir, false);
    expect(contentOf(outDir)).toEqual(next);
  }

  test.each([0, 1, 2, 3, 4])(
    'has a site made anew whose change died after %i renames and cannot be finished',
    (renames) => {
      const { written, outDir } = interrupted(renames);
      rmSync(written, { recursive: true });
      recover(outDir, written);
      expect(readFileSync(join(outDir, FILES_LIST), 'utf8')).not.toBe(last[FILES_LIST]);
      expect(readFileSync(join(outDir, 'b/index.html'), 'utf8')).toBe('1');
      buildAnew(outDir, written);
    },
  );

  test.each([
    ...['', '{"written":', '{}', '{"written":1}', 'null'],
    '{"written":"/etc","added":["passwd"],"changed":[],"removed":[]}',
    '{"written":".","added":["../x"],"changed":[],"removed":["../../x"]}',
  ])('has a site made anew whose journal is %j', (text) => {
    const { outDir, written } = interrupted(2);
    writeFileSync(journalOf(outDir), text);
    recover(outDir, written);
    expect(readFileSync(join(outDir, FILES_LIST), 'utf8')).not.toBe(last[FILES_LIST]);
    expect(existsSync(journalOf(outDir))).toBe(false);
    buildAnew(outDir, written);
  });

  test.each(Object.entries(damages))('leaves no journal of which %s', (_what, damage) => {
    const { outDir, written } = site(last);
    const elsewhere = folderOf({ file: 'mine' });
    for (const path of [journalOf(outDir), `${journalOf(outDir)}.new`]) {
      writeFileSync(path, '{}');
      damage(path, elsewhere);
    }
    recover(outDir, written);
    expect(readdirSync(join(outDir, '..')).sort()).toEqual(['.site.building', 'site']);
    publishAnew(written, outDir, false);
    expect(contentOf(outDir)).toEqual(next);
    expect(contentOf(elsewhere)['file']).toBe('mine');
  });
});
