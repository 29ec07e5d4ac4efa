import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** File systems that lie apart, have no links or have no more of them for a file. */
const UNLINKABLE = ['EXDEV', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'];

/**
 * Puts a finished file at a second place by a hard link, or by copying where there can be
 * none. Neither side is ever written to again. A file that is there already stays: its name
 * says that it is the same.
 */
export function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Named by what is in it: who made it alike was first.
    if (code === 'EEXIST') return;
    if (!UNLINKABLE.some((name) => name === code)) throw error;
    copyFileSync(from, to);
  }
}

/** Puts a copy of a file that others may write to at a second place, with the folders on the way to it. */
export function placeCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
