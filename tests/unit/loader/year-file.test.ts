import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSealedBytes } from '../../../src/loader/sealed.ts';
import { openYearFile, type YearFile } from '../../../src/loader/year-file.ts';
import { folderOf } from '../folder.ts';

const TEXT = 'heads\nthe rest of it';

function opened(): { readonly path: string; readonly file: YearFile } {
  const path = join(folderOf({}), '2024.json');
  writeSealedBytes(path, 'v1', Buffer.from(TEXT));
  const file = openYearFile(path, 'v1');
  if (file === undefined) throw new Error('it is there');
  return { path, file };
}

function replace(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

const rest = (file: YearFile): string => file.slice(file.firstLine, TEXT.length).toString();

test('what was let go of is read from the disk, whoever puts another file there', () => {
  const { path, file } = opened();
  file.release();
  file.release();
  expect(rest(file)).toBe('the rest of it');
  replace(path, 'another'.repeat(40));
  expect(rest(file)).toBe('the rest of it');
  file.close();
  expect(() => rest(file)).toThrow();
});

test.each([
  ['another', 'another'.repeat(40)],
  ['one of fewer bytes', 'a'],
])('a file is kept in memory when %s stands there by then', (_, text) => {
  const { path, file } = opened();
  replace(path, text);
  file.release();
  expect(rest(file)).toBe('the rest of it');
  file.close();
  expect(rest(file)).toBe('the rest of it');
});

test('there is none of another version, nor a damaged one', () => {
  const { path } = opened();
  expect(openYearFile(path, 'v2')).toBeUndefined();
  writeFileSync(path, 'damaged');
  expect(openYearFile(path, 'v1')).toBeUndefined();
});
