import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SearchBudget } from '../problem/nearest.ts';
import { stampOf, stampToKeep } from '../disk/stamp.ts';
import { codeOf, reasonOf } from '../problem/system-fault.ts';
import type { KnownFile } from './cache.ts';
import { neighbour } from './neighbour.ts';

/** Why a file cannot be used: a message and the rule it breaks. */
export interface Refusal {
  readonly message: string;
  readonly rule: string;
}

/** A regular file that an article may use. */
export interface Confined {
  readonly path: string;
  /** The stamp that it has, and the one to keep of it. */
  readonly found: string;
  readonly stamp: string;
}

/** A regular file beneath `folder` with no link on the way, or why it is none. */
function confined(
  path: string,
  folder: string,
  src: string,
  maxBytes: number,
  work: SearchBudget,
): Confined | Refusal {
  try {
    const real = realpathSync.native(path);
    const named = join(realpathSync.native(folder), relative(folder, path));
    if (real !== named && real.toLowerCase() === named.toLowerCase()) {
      return {
        message: `there is no file "${src}"${neighbour(path, folder, src, work) || absent(src)}`,
        rule: 'file-missing',
      };
    }
    if (real !== named) {
      return {
        message: `"${src}" is a link, or lies behind one; put the file itself there`,
        rule: 'file-outside',
      };
    }
    const stats = statSync(real);
    if (!stats.isFile())
      return {
        message: `"${src}" is no file, but a folder or a device; put the file there`,
        rule: 'file-missing',
      };
    if (stats.size > maxBytes) {
      const count = (bytes: number): string => bytes.toLocaleString('en-US');
      return {
        message: `"${src}" has ${count(stats.size)} bytes; at most ${count(maxBytes)} are allowed: make it smaller`,
        rule: 'file-too-large',
      };
    }
    return { path: real, found: stampOf(stats), stamp: stampToKeep(stats) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      const message = `there is no file "${src}"${neighbour(path, folder, src, work) || absent(src)}`;
      return { message, rule: 'file-missing' };
    }
    return unreadable(src, error);
  }
}

/**
 * The bytes of a regular file beneath `folder` with no link on the way, or why there are none.
 *
 * @param known what was found earlier: a file with the same stamp is that, and not read again.
 */
export function readUnlessKnown<Found extends KnownFile>(
  known: readonly Found[],
  ...[path, folder, src, maxBytes, work]: Parameters<typeof confined>
): Found | { readonly stamp: string; readonly bytes: Buffer } | Refusal {
  const file = confined(path, folder, src, maxBytes, work);
  if ('rule' in file) return file;
  const same = known.find(({ stamp, facts }) => facts.src === src && stamp === file.found);
  if (same !== undefined) return same;
  try {
    return { stamp: file.stamp, bytes: readFileSync(file.path) };
  } catch (error) {
    // Who may look at a file may not read it always.
    return unreadable(src, error);
  }
}

function unreadable(src: string, error: unknown): Refusal {
  return { message: `"${src}" ${reasonOf(error)}`, rule: 'file-unreadable' };
}

/** Where a file belongs that is like none that is there. */
function absent(src: string): string {
  const place = src.startsWith('/') ? 'into the folder "data"' : 'beside the article';
  return `; put it ${place}, or correct the name`;
}
