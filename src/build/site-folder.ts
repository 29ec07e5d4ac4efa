import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { kindOf } from '../disk/claim.ts';
import { entriesBelow } from '../disk/files.ts';
import { removeIfEmpty } from '../disk/put.ts';

/**
 * The folder of a site as a build may touch it: no link in it is followed, and what no build
 * wrote is found before it is changed. Paths are those within the site.
 */
export interface SiteFolder {
  /**
   * What no build wrote and stands where a file is to be put: something at the file's own place
   * or in it, or a file or link on the way to it.
   *
   * @param isOwn whether a build wrote the file at a path.
   * @param file to be put there: what has the same bytes is taken for it.
   */
  readonly inTheWay: (
    path: string,
    isOwn: (path: string) => boolean,
    file: string,
  ) => string | undefined;
  /** Whether all that there is on the way to a file is folders. */
  readonly isWayClear: (path: string) => boolean;
  /**
   * Makes room for a file: removes a file or link on the way to it, and empty folders at its
   * place.
   */
  readonly clearWay: (path: string) => void;
  /** Removes a file, and folders that are empty without it. What is no file stays. */
  readonly removeFile: (path: string) => void;
}

/** Where builds of a site keep their `lock`, `journal` and the like: `.dist.lock` beside `dist`. */
export function besideOf(outDir: string, what: string): string {
  return join(dirname(outDir), `.${basename(outDir)}.${what}`);
}

/** @param outDir free of links. */
export function siteFolder(outDir: string): SiteFolder {
  const clear = new Set(['.']);
  const at = (path: string): string => join(outDir, path);
  /** The outermost thing on the way to a file that is no folder. */
  const obstacle = (path: string): string | undefined => {
    const folder = dirname(path);
    if (clear.has(folder)) return undefined;
    const above = obstacle(folder) ?? (kindOf(at(folder)) === 'else' ? folder : undefined);
    if (above === undefined) clear.add(folder);
    return above;
  };
  return {
    inTheWay(path, isOwn, file) {
      const above = obstacle(path);
      if (above !== undefined) return isFile(at(above)) && isOwn(above) ? undefined : above;
      const kind = kindOf(at(path));
      if (kind === 'nothing') return undefined;
      if (kind === 'folder') {
        const strange = entriesBelow(at(path)).find((name) => !isOwn(`${path}/${name}`));
        return strange === undefined ? undefined : `${path}/${strange}`;
      }
      const isKnown = isFile(at(path)) && (isOwn(path) || isSame(at(path), file));
      return isKnown ? undefined : path;
    },
    isWayClear: (path) => obstacle(path) === undefined,
    clearWay(path) {
      const above = obstacle(path);
      if (above !== undefined) rmSync(at(above));
      else if (kindOf(at(path)) === 'folder') removeEmptyFolders(at(path));
    },
    removeFile(path) {
      if (obstacle(path) !== undefined || !isFile(at(path))) return;
      rmSync(at(path));
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        if (!removeIfEmpty(at(folder))) return;
        clear.delete(folder);
      }
    },
  };
}

/** Whether it is a file and no link to one. */
export function isFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}

function removeEmptyFolders(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(dir, entry.name));
  }
  removeIfEmpty(dir);
}
