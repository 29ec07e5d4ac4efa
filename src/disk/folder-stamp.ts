import { createHash } from 'node:crypto';
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
    for (const word of wordsBelow(dir, now, seen)) {
      if (word === undefined) return undefined;
      hash.update(word);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** No name has a slash in it. */
function* wordsBelow(
  dir: string,
  now: number,
  seen?: Map<string, string>,
): Generator<string | undefined> {
  const entries = readdirSync(dir, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    const path = dir + sep + entry.name;
    if (entry.isDirectory()) {
      yield `${entry.name}/`;
      yield* wordsBelow(path, now, seen);
      yield '/';
    } else {
      const stamp = entry.isFile() ? stampToKeep(lstatSync(path), now) : '';
      if (stamp !== '') seen?.set(path, stamp);
      yield stamp === '' ? undefined : `${entry.name}/${stamp}/`;
    }
  }
}
