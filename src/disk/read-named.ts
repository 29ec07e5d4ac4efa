import { readFileSync, statSync } from 'node:fs';
import { codeOf, reasonOf } from '../problem/system-fault.ts';

/**
 * The bytes of a file that somebody named, links followed.
 *
 * @param most bytes that it may have.
 * @throws Error in words for who named it; also for what is no file, such as a pipe or a device,
 *   which could be read for ever.
 */
export function readNamed(path: string, most: number): Buffer {
  const shown = `"${path}"`;
  try {
    const there = statSync(path);
    if (there.isDirectory()) throw new Error(`${shown} is a folder; name a file`);
    if (!there.isFile()) throw new Error(`${shown} is no file that could be read to its end`);
    if (there.size > most) {
      throw new Error(`${shown} has ${there.size} bytes; at most ${most} are read`);
    }
    // Files that the system makes up have no size, and some of them no end.
    return there.size === 0 ? Buffer.alloc(0) : readFileSync(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new Error(`${shown} ${reasonOf(error)}`, { cause: error });
  }
}
