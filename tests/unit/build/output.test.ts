import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createOutput, type Output } from '../../../src/build/output.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { folderOf } from '../folder.ts';

const LAST = ['a.html', 'b/index.html', 'index/1.txt', 'index/2/x.txt', 'indexed.txt'];

/** The output of a build after one that made the files above. */
function outputAfter(): Output {
  const files = new Map(LAST.map((path) => [path, digestOf(path)]));
  const none = new Map<string, never>();
  const record = { code: '', list: '', files, pages: none, needs: none, indexes: none };
  const dir = join(folderOf({}), 'site');
  mkdirSync(dir);
  return createOutput(dir, record);
}

function write(output: Output, path: string, text: string): void {
  output.enter(path, `the file ${path}`);
  writeFileSync(join(output.dir, path), text);
}

test('what is kept stays, file by file and by folders, and what is not goes', () => {
  const output = outputAfter();
  output.enter('b/index.html', 'the page');
  expect(output.keep('b/index.html')).toBe(true);
  expect(output.keep('new.html')).toBe(false);
  expect(output.keepBelow('index/', 'the index')).toBe(true);
  expect(output.keepBelow('indices/', 'the index')).toBe(false);
  write(output, 'a.html', 'another text');
  write(output, 'new.html', 'new');
  const { added, changed, removed, files } = output.changes();
  expect({ added, changed, removed }).toEqual({
    added: ['new.html'],
    changed: ['a.html'],
    removed: ['indexed.txt'],
  });
  expect([...files.keys()].sort()).toEqual([
    ...['a.html', 'b/index.html', 'index/1.txt', 'index/2/x.txt', 'new.html'],
  ]);
  expect(files.get('a.html')).toBe(digestOf('another text'));
  expect(files.get('index/1.txt')).toBe(digestOf('index/1.txt'));
});

test('nothing else lies in a folder that is kept', () => {
  const output = outputAfter();
  output.keepBelow('index/', 'the index');
  expect(() => {
    output.enter('index/3.txt', 'a stranger');
  }).toThrow('the index and a stranger would be');
});

test('what was entered and is not there is named', () => {
  const output = outputAfter();
  output.keepBelow('index/', 'the index');
  output.enter('lost.html', 'the page /lost/');
  expect(() => output.changes()).toThrow('1 files of the site are missing: lost.html (the page');
});

test('what nobody entered is named', () => {
  const output = outputAfter();
  output.keep('a.html');
  expect(() => output.changes()).toThrow('nothing of the build is known to bring a.html');
});
