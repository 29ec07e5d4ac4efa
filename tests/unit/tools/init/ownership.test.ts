import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNamed, isOwn } from '../../../../tools/init/ownership.ts';
import { projectEdits } from '../../../../tools/init/project.ts';
import { git } from '../../../clone.ts';

const PROJECT = resolve(import.meta.dirname, '../../../..');
const SAMPLE = join(PROJECT, 'tools/init/sample-files.txt');

const files = git(PROJECT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(PROJECT, path)));

/** A copy that is somebody's paper has no list of the sample. */
describe.skipIf(!existsSync(SAMPLE))('of the project with its sample', () => {
  test('the list of the sample names what lies in content/, and nothing else', () => {
    const listed = readFileSync(SAMPLE, 'utf8').split('\n').filter(Boolean);
    expect(listed).toEqual(files.filter((path) => path.startsWith('content/')).sort());
  });

  test('every file that is to be named is there', () => {
    expect(Object.keys(projectEdits).filter((path) => !files.includes(path))).toEqual([]);
  });

  test('its name stands only where a new name is written, or in what is taken away', () => {
    expect(naming(files.filter((path) => !isOwn(path) && !isNamed(path)))).toEqual([]);
    // The search finds it where it is.
    expect(naming(files)).toEqual(expect.arrayContaining(['README.md', 'src/site.config.ts']));
  });
});

/** Files that say the sample's name in any of its forms: name, address, name of the package. */
function naming(paths: readonly string[]): string[] {
  const form = new RegExp(['count', 'ing[ _-]?house'].join(''), 'iu');
  return paths.filter((path) => form.test(readFileSync(join(PROJECT, path), 'utf8')));
}

test('nothing that is own is named as well, as nobody would know whose it is', () => {
  expect(Object.keys(projectEdits).filter(isOwn)).toEqual([]);
});
