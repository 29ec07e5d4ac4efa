import { afterAll, beforeAll } from 'vitest';
import { ON_DISK } from './temporary.ts';

/**
 * Has the tests of a file write to the disk, from its first hook on: they are about files, stamps
 * or processes that die.
 */
export function onDisk(): void {
  const { TMPDIR, [ON_DISK]: disk } = process.env;
  if (disk === undefined) return;
  beforeAll(() => {
    process.env['TMPDIR'] = disk;
  });
  afterAll(() => {
    process.env['TMPDIR'] = TMPDIR;
  });
}
