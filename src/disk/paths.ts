import { lstatSync, realpathSync, readlinkSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Where a path leads when every link on the way is followed. What is not there yet, and what a
 * link without a target names, is taken as written.
 *
 * @param path absolute.
 * @throws Error when links lead in a circle.
 */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP') {
      throw new Error(`"${path}" is a link that leads back to itself`, { cause: error });
    }
  }
  if (dirname(path) === path) return path;
  const folder = realPathOf(dirname(path));
  const target = linkAt(join(folder, basename(path)));
  return target === undefined ? join(folder, basename(path)) : realPathOf(resolve(folder, target));
}

/** What a link names; undefined where there is none. */
export function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Whether a path is a folder or lies below it: by its name, or because the file system has the
 * same folder there under another one (a second mount, capitals that do not count).
 */
export function isWithin(path: string, folder: string): boolean {
  if (isNamedWithin(path, folder)) return true;
  const wanted = identityOf(folder);
  if (wanted === undefined) return false;
  for (let at = path; ; at = dirname(at)) {
    if (identityOf(at) === wanted) return true;
    if (at === dirname(at)) return false;
  }
}

function isNamedWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Whether every folder on the way from one to a file is a folder, no link, or is not there yet. */
export function isPlainWay(from: string, file: string): boolean {
  for (let way = dirname(file); way !== '.'; way = dirname(way)) {
    const there = lstatSync(join(from, way), { throwIfNoEntry: false });
    if (there !== undefined && !there.isDirectory()) return false;
  }
  return true;
}
