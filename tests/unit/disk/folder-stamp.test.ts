import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { folderStamp } from '../../../src/disk/folder-stamp.ts';
import { runs } from '../../runs.ts';

/** When no clock of a file system counts what is written now any more. */
const later = (): number => Date.now() + 10_000;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const paths = fc.constantFrom('a', 'b', 'a.mdx', 'f/a', 'f/b', 'f/g/a', 'g/f/a', '.a', 'ü/a');
const tree = fc.dictionary(paths, fc.nat(50), { maxKeys: 6 });

/** As far as a folder may hold it: what lies below a file cannot be there. */
function fill(folder: string, files: Readonly<Record<string, number>>): void {
  for (const [path, size] of Object.entries(files)) {
    if (readdirSync(folder).includes(path.split('/')[0] ?? '')) continue;
    write(folder, path, 'x'.repeat(size));
  }
}

test('what lies elsewhere, or is of another size, has another stamp, and what is as it was the same', () => {
  fc.assert(
    fc.property(tree, paths, fc.nat(50), (files, path, size) => {
      const folder = newFolder();
      fill(folder, files);
      const before = folderStamp(folder, later());
      expect(folderStamp(folder, later())).toBe(before);
      const [top = ''] = path.split('/');
      const was = readdirSync(folder).includes(top);
      if (was) renameSync(join(folder, top), join(folder, `${top}.moved`));
      else write(folder, path, 'x'.repeat(size));
      const after = folderStamp(folder, later());
      expect(after).not.toBe(before);
      if (was) renameSync(join(folder, `${top}.moved`), join(folder, top));
      else rmSync(join(folder, top), { recursive: true });
      // The entry of a file that was moved and moved back has changed.
      if (!was) expect(folderStamp(folder, later())).toBe(before);
    }),
    runs(60),
  );
});

test('the same names in other folders are another tree', () => {
  const stamps = [['a/b/c'], ['a/b', 'c'], ['a', 'b/c'], ['a', 'b', 'c'], []].map((files) => {
    const folder = newFolder();
    for (const file of files) mkdirSync(join(folder, file), { recursive: true });
    return folderStamp(folder, later());
  });
  expect(new Set(stamps)).toHaveProperty('size', stamps.length);
});

test('no stamp vouches for what may change unseen', () => {
  const folder = newFolder();
  write(folder, 'f/a', 'text');
  // It may be written again before the clock goes on.
  expect(folderStamp(folder)).toBeUndefined();
  expect(folderStamp(folder, later())).toBeDefined();
  symlinkSync(join(folder, 'f/a'), join(folder, 'link'));
  expect(folderStamp(folder, later())).toBeUndefined();
  expect(folderStamp(join(folder, 'nowhere'), later())).toBeUndefined();
});
