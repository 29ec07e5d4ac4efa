import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runNode } from '../../../scripts/process/run-node.ts';
import { FILES_LIST, filesList } from '../../../src/build/record.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { folderOf, writeFiles } from '../folder.ts';

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/precompress.ts');
const long = (word: string): string => `${word} `.repeat(2000);

function run(folder: string): ReturnType<typeof runNode> {
  const env = { OUT_DIR: join(folder, 'site'), CACHE_DIR: join(folder, 'cache') };
  return runNode([SCRIPT], { capture: true, env });
}

function publish(folder: string, files: Readonly<Record<string, string>>): void {
  const list = Object.entries(files).map(([path, text]) => [path, digestOf(text)] as const);
  writeFiles(join(folder, 'site'), { ...files, [FILES_LIST]: filesList(new Map(list)) });
}

test('touches nothing in a folder that holds no site', async () => {
  const folder = folderOf({ 'site/archive.tar.gz': 'mine', 'site/page.html': long('mine') });
  const { code, output } = await run(folder);
  expect([code, output]).toEqual([1, expect.stringContaining('no site')]);
  expect(readdirSync(join(folder, 'site')).sort()).toEqual(['archive.tar.gz', 'page.html']);
});

test('compresses what builds wrote, removes what it wrote itself, and leaves all else', async () => {
  const folder = folderOf({ 'site/archive.tar.gz': 'mine', 'site/notes.html': long('mine') });
  const site = join(folder, 'site');
  const elsewhere = folderOf({ 'x.html': long('theirs') });
  publish(folder, {
    'a.html': long('one'),
    'b.html': long('two'),
    'tickers/x.gz/index.html': long('x'),
  });
  symlinkSync(elsewhere, join(site, 'link'));
  expect((await run(folder)).code).toBe(0);
  const unzip = (path: string): string => gunzipSync(readFileSync(join(site, path))).toString();
  expect(unzip('a.html.gz')).toBe(long('one'));
  expect(unzip('tickers/x.gz/index.html.gz')).toBe(long('x'));
  expect(readdirSync(elsewhere)).toEqual(['x.html']);

  // Same size and time as before: only its digest tells.
  const { mtime } = statSync(join(site, 'a.html'));
  rmSync(join(site, 'b.html'));
  publish(folder, { 'a.html': long('ten') });
  utimesSync(join(site, 'a.html'), mtime, mtime);
  expect((await run(folder)).code).toBe(0);
  expect(unzip('a.html.gz')).toBe(long('ten'));
  expect(readdirSync(site).sort()).toEqual([
    ...['_compressed.json', FILES_LIST, 'a.html', 'a.html.gz', 'archive.tar.gz', 'link'],
    ...['notes.html', 'tickers'],
  ]);
});

test('stops before a .gz that it did not write', async () => {
  const folder = folderOf({ 'site/a.html.gz': 'mine' });
  publish(folder, { 'a.html': long('one') });
  const { code, output } = await run(folder);
  expect([code, output]).toEqual([1, expect.stringContaining('"a.html.gz"')]);
  expect(readFileSync(join(folder, 'site/a.html.gz'), 'utf8')).toBe('mine');
});
