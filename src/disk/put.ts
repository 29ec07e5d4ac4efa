import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../problem/system-fault.ts';
import { FolderError, kindOf } from './claim.ts';

/**
 * Makes a folder that builds alone use. What stands in its place and is no folder, a link too,
 * is thrown away; a link's target is left alone.
 *
 * @throws FolderError where there can be none.
 */
export function makeFolder(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === false) rmSync(path, { force: true });
  makeFolders(path);
}

/**
 * Makes a folder and those above it, and removes nothing for it.
 *
 * @throws FolderError where there can be none.
 */
export function makeFolders(path: string): void {
  const kind = kindOf(path);
  if (kind === 'folder') return;
  if (kind === 'else') {
    throw new FolderError(`"${path}" is no folder, as a link is none, or lies below a file`);
  }
  // Not by `recursive`, which tries for ever where the system makes the folders (`/proc`).
  makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (kindOf(path) === 'folder') return;
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new FolderError(`"${path}" cannot be made: nothing may be put there; name another`);
  }
}

/**
 * Writes a file that builds alone use: it is there as a whole or not at all. A folder in its
 * place is thrown away.
 *
 * @param scratch where it is written first, on the same file system.
 */
export function putFile(
  path: string,
  content: string | Uint8Array,
  scratch = `${path}.${process.pid}`,
): void {
  try {
    remove(scratch);
    writeFileSync(scratch, content);
    moveTo(scratch, path);
  } catch (error) {
    remove(scratch);
    throw error;
  }
}

/** Moves what builds made to where builds keep it, whatever stands there. */
export function moveTo(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory() === true) remove(to);
  renameSync(from, to);
}

/** Removes a file, a link or a folder with all that is in it; what is not there is no fault. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** What is whose, by its name. */
export interface OwnNames {
  /** In a folder. */
  readonly names: RegExp;
  /** In a folder of such a name; undefined when all that is in it is, too. */
  readonly inside?: RegExp;
}

/** Removes what lies in a folder under names of a kind, but for what is in use. */
export function removeNamed(
  folder: string,
  { names, inside }: OwnNames,
  isUsed: (name: string) => boolean = () => false,
): void {
  for (const name of readdirSync(folder)) {
    if (!names.test(name) || isUsed(name)) continue;
    const path = join(folder, name);
    if (inside === undefined || kindOf(path) !== 'folder') remove(path);
    else {
      removeNamed(path, { names: inside });
      removeIfEmpty(path);
    }
  }
}

/** What something was put into meanwhile, or is a mount point, stays. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
