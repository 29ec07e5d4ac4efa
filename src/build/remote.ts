import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { filesBelow } from '../disk/files.ts';
import { makeFolders, remove } from '../disk/put.ts';
import type { Environment } from '../environment.ts';
import { uploadsBetween, type FilesList } from '../hosting/uploads.ts';
import type { ChangesOption } from './options.ts';
import type { Changes, Output } from './output.ts';
import { publishAnew, type PublishTask } from './publish.ts';
import {
  FILES_LIST,
  knowsRemote,
  readRemoteRecord,
  writeFilesList,
  writeRemoteRecord,
  type Kept,
  type SiteRecord,
} from './record.ts';

/** Folder, among changes, of the files that the host must be sent, laid out as the site. */
export const REMOTE_SITE = 'site';
/** Their paths, a line each, in the order in which to send them. */
const PUT = 'put.txt';
/** Paths of the files that the host must forget, a line each. */
const REMOVE = 'remove.txt';
/** Name of the file in the site that says what each is sent with. */
const HEADERS = '_headers';

/** A site that a host holds and this machine does not. */
export interface Remote {
  /** What of it can be left as it is; undefined makes all of it anew. */
  readonly record: SiteRecord | undefined;
  /** Digest by path of its files; none are known of a host that may hold nothing. */
  readonly files: FilesList;
  /** Why all is made anew, for the publisher. */
  readonly notice: readonly string[];
}

/**
 * What is known of the site that the host holds.
 *
 * @param code digest of all that every page depends on.
 */
export function readRemote(
  { since }: ChangesOption,
  { cacheDir, siteUrl }: Pick<Environment, 'cacheDir' | 'siteUrl'>,
  code: string,
): Remote {
  const known = readRemoteRecord(cacheDir, siteUrl, code);
  const anew = (files: FilesList, reason: string): Remote => ({
    record: undefined,
    files,
    notice: [`The whole site is made anew: ${reason}.`],
  });
  if (known === undefined) {
    const reason = knowsRemote(cacheDir)
      ? 'what CACHE_DIR remembers is of another address, or damaged'
      : 'CACHE_DIR remembers no site';
    return since === undefined
      ? anew(
          new Map(),
          `${reason}; what the host has of an earlier one stays, as --since is not told`,
        )
      : anew(since, reason);
  }
  const { files, record } = known;
  if (since !== undefined && !isSameSite(since, files)) {
    return anew(since, 'the host holds another site than CACHE_DIR remembers');
  }
  if (record === undefined) {
    return anew(files, 'the code, or what stands on every page, is not what CACHE_DIR remembers');
  }
  return { record, files, notice: [] };
}

/** Whether two sites have the same files. */
function isSameSite(one: FilesList, other: FilesList): boolean {
  const { steps, remove: gone } = uploadsBetween(one, other, FILES_LIST);
  return [...steps.flat(), ...gone].length === 0;
}

/**
 * Writes what the host must be sent, and told to forget, to hold the site: its files below `site`,
 * with the site's list of files and headers beside them, and two lists. What the host is remembered
 * to hold is then this site.
 *
 * @param kept what the next build is told of its pages and indexes.
 */
export function publishRemote(
  output: Output,
  kept: Kept,
  remote: Remote,
  siteUrl: string,
  { code, cacheDir, outDir, overwrite }: PublishTask,
): Changes {
  // Whoever sends the files asks these two what each is, be they new or not.
  const headers = readFileSync(join(output.dir, HEADERS));
  const { files } = output.changes();
  const { steps, remove: gone } = uploadsBetween(remote.files, files, FILES_LIST);
  const put = steps.flat();
  keepOnly(output.dir, new Set(put));
  writeFileSync(join(output.dir, HEADERS), headers);
  const list = writeFilesList(output.dir, files);
  const text = readFileSync(join(output.dir, FILES_LIST));
  moveBelow(output.dir, REMOTE_SITE);
  const lists = { [PUT]: put, [REMOVE]: gone };
  for (const [name, paths] of Object.entries(lists)) {
    writeFileSync(join(output.dir, name), paths.map((path) => `${path}\n`).join(''));
  }
  writeFilesList(output.dir, digestsBelow(output.dir));
  // Into a folder that is there files alone move: those that are left out leave no empty folders.
  makeFolders(outDir);
  publishAnew(output.dir, outDir, overwrite);
  writeRemoteRecord(cacheDir, siteUrl, { code, files, list, ...kept }, text);
  const sent = put.filter((path) => path !== FILES_LIST);
  return {
    added: sent.filter((path) => !remote.files.has(path)),
    changed: sent.filter((path) => remote.files.has(path)),
    removed: gone,
    files,
  };
}

/** Whether what a list names was written as changes, and is no site. */
export function areChanges(files: FilesList): boolean {
  return files.has(PUT) && !files.has('index.html');
}

/** Removes what the host has already. */
function keepOnly(dir: string, paths: ReadonlySet<string>): void {
  for (const path of filesBelow(dir)) if (!paths.has(path)) rmSync(join(dir, path));
}

/** Puts all that a folder holds into a folder in it. */
function moveBelow(dir: string, name: string): void {
  const aside = `${dir}.1`;
  remove(aside);
  renameSync(dir, aside);
  mkdirSync(dir);
  renameSync(aside, join(dir, name));
}

function digestsBelow(dir: string): Map<string, string> {
  return new Map(filesBelow(dir).map((path) => [path, digestOf(readFileSync(join(dir, path)))]));
}
