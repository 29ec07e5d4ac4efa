import { createHash, type Hash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { compare } from '../compare.ts';
import { stampToKeep } from './stamp.ts';

/**
 * What a file system says of all that lies below a folder, in one word of 64 digits: names and
 * stamps.
 *
 * @param dir absolute, and as `resolve` of Node has it.
 * @param now epoch milliseconds.
 * @param seen takes the stamp of each file by its path, as far as the look comes.
 * @returns undefined where it would promise too much: something changed a moment ago, is neither
 *   file nor folder, so that what is read there lies elsewhere, or may not be looked at.
 */
export function folderStamp(
  dir: string,
  now: number = Date.now(),
  seen?: Map<string, string>,
): string | undefined {
  const hash = createHash('sha256');
  try {
    return addBelow(dir, hash, now, seen) ? hash.digest('hex') : undefined;
  } catch {
    return undefined;
  }
}

/** Adds all that lies below a folder; false where that promises too much. No name has a slash in it. */
function addBelow(dir: string, hash: Hash, now: number, seen?: Map<string, string>): boolean {
  const entries = readdirSync(dir, { withFileTypes: true });
  return entries
    .sort((a, b) => compare(a.name, b.name))
    .every((entry) => {
      const path = dir + sep + entry.name;
      if (entry.isDirectory()) {
        hash.update(`${entry.name}/`);
        if (!addBelow(path, hash, now, seen)) return false;
        hash.update('/');
        return true;
      }
      const stamp = entry.isFile() ? stampToKeep(lstatSync(path), now) : '';
      if (stamp === '') return false;
      seen?.set(path, stamp);
      hash.update(`${entry.name}/${stamp}/`);
      return true;
    });
}
