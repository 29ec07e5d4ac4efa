import type { Stats } from 'node:fs';

/**
 * What a file system says of a file, in one word: size, times of change of its bytes and of its
 * entry, number. An edit changes it even when the editor puts size and time of the bytes back
 * as they were: nobody can set the time at which an entry changed.
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** A stamp that is no file's. */
const NONE = '';
/** Milliseconds; the clocks of file systems count by two seconds at the coarsest. */
const TICK = 2000;

/**
 * The stamp to keep of a file that is about to be read. A file that changed a moment ago may
 * change again within the same tick of its clock, so it gets none: the next time it is read
 * again.
 *
 * @param now epoch milliseconds.
 */
export function stampToKeep(stats: Stats, now: number = Date.now()): string {
  return now - Math.max(stats.mtimeMs, stats.ctimeMs) > TICK ? stampOf(stats) : NONE;
}
