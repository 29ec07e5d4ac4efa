import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../../src/disk/digest.ts';
import { digestOfOwn } from '../../../src/disk/read.ts';
import { folderOf } from '../folder.ts';

const PART = 1 << 20;

test.each([0, 1, PART - 1, PART, PART + 1, 3 * PART])(
  'the digest of a file of %i bytes is that of its bytes',
  (length) => {
    const path = join(folderOf({}), 'file');
    const bytes = Buffer.from(Uint8Array.from({ length }, (_, at) => (at * at) >> 5));
    writeFileSync(path, bytes);
    expect(digestOfOwn(path)).toBe(digestOf(bytes));
  },
);

test('what is no file of its own has none', () => {
  const folder = folderOf({ file: 'text' });
  mkdirSync(join(folder, 'folder'));
  symlinkSync(join(folder, 'file'), join(folder, 'link'));
  for (const name of ['folder', 'link', 'nothing']) {
    expect(digestOfOwn(join(folder, name))).toBeUndefined();
  }
});
