import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, moveTo, remove, removeNamed } from '../disk/put.ts';
import { readOwn } from '../disk/read.ts';
import { isRunning } from '../disk/running.mjs';
import { cacheNames } from './cache-folder.ts';
import { digestOf } from '../disk/digest.ts';

/**
 * Files that are costly to make, kept between builds. Each carries the digest of its bytes
 * in its name, so that one which was damaged is made again.
 */
export interface Store {
  /**
   * The file of a name, made unless it is there as it was made.
   *
   * @param name of everything that the file is made of: what has one name has the same bytes.
   * @param make writes the file to the path that it is given.
   */
  provide(name: string, make: (path: string) => Promise<void>): Promise<Provided>;
}

export interface Provided {
  readonly path: string;
  /** False when the file was found. */
  readonly made: boolean;
}

/**
 * @param dir folder of the store, with a digest of 32 digits for a name. What other versions of
 *   the code kept in such folders beside it is removed.
 */
export function openStore(dir: string): Store {
  let known: Map<string, string> | undefined;
  let makes = 0;
  const find = (name: string): string | undefined => {
    known ??= filesIn(dir);
    const file = known.get(name);
    if (file === undefined || isAsMade(join(dir, file))) return file;
    remove(join(dir, file));
    return undefined;
  };
  return {
    async provide(name, make) {
      const found = find(name);
      if (found !== undefined) return { path: join(dir, found), made: false };
      makeFolder(dir);
      const scratch = join(dir, `new-${process.pid}-${(makes += 1)}-${name}`);
      try {
        await make(scratch);
        const file = `${digestOf(readFileSync(scratch))}-${name}`;
        moveTo(scratch, join(dir, file));
        known?.set(name, file);
        return { path: join(dir, file), made: true };
      } finally {
        remove(scratch);
      }
    },
  };
}

const STORED = /^([0-9a-f]{32})-(.+)$/u;
const UNFINISHED = /^new-(\d+)-/u;

/** File by name; what a dead process left unfinished is removed, and so are older stores. */
function filesIn(dir: string): Map<string, string> {
  const files = new Map<string, string>();
  makeFolder(dirname(dir));
  makeFolder(dir);
  removeNamed(dirname(dir), cacheNames.cards, (name) => name === basename(dir));
  for (const file of readdirSync(dir)) {
    const name = STORED.exec(file)?.[2];
    if (name !== undefined) files.set(name, file);
  }
  removeNamed(dir, { names: UNFINISHED }, (name) => isRunning(Number(UNFINISHED.exec(name)?.[1])));
  return files;
}

function isAsMade(path: string): boolean {
  const bytes = readOwn(path);
  return bytes !== undefined && digestOf(bytes) === STORED.exec(basename(path))?.[1];
}
