import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderError, kindOf, shortList } from '../disk/claim.ts';
import { digestOf } from '../disk/digest.ts';
import { filesBelow } from '../disk/files.ts';
import { putFile, remove } from '../disk/put.ts';
import { readOwn, readOwnJson } from '../disk/read.ts';
import type { Changes } from './output.ts';
import { FILES_LIST, readFilesList } from './record.ts';
import { isSitePath } from './site-path.ts';
import { besideOf, siteFolder } from './site-folder.ts';

/** What is to happen to a site. */
type Publication = Pick<Changes, 'added' | 'changed' | 'removed'>;

/** By what a site was made, and where it is to lie. */
export interface PublishTask {
  /** Digest of all that every page depends on. */
  readonly code: string;
  readonly cacheDir: string;
  readonly outDir: string;
  /** Lets files and links that no build wrote be replaced. */
  readonly overwrite: boolean;
}

/**
 * Publishing puts what a build wrote into the site, and can die at any moment.
 *
 * A site where there was no folder appears by one rename. A folder that is there is filled and
 * altered file by file, each by a rename: new files first, then changed ones, the list of files
 * last of them, then removals, so that no link ever leads nowhere. The list of what is to happen
 * is written before the first rename: from then on `recover` finishes the work.
 *
 * What the last list does not name no build wrote: it stays as it is.
 *
 * @param finished folder of all files of the site, with their list.
 * @param overwrite lets files and links that no build wrote be replaced.
 * @throws FolderError naming what no build wrote and stands in the way; nothing was changed then.
 */
export function publishAnew(finished: string, outDir: string, overwrite: boolean): void {
  if (kindOf(outDir) === 'nothing') {
    mkdirSync(dirname(outDir), { recursive: true });
    renameSync(finished, outDir);
    return;
  }
  const last = readFilesList(outDir) ?? new Map<string, string>();
  const written = filesBelow(finished).filter((path) => path !== FILES_LIST);
  const next = new Set(written);
  const changes = {
    added: written.filter((path) => !last.has(path)),
    changed: [...written.filter((path) => last.has(path)), FILES_LIST],
    removed: [...last.keys()].filter((path) => !next.has(path)),
  };
  publishChanges(finished, outDir, changes, overwrite);
}

/**
 * As `publishAnew`, of the files that differ from the last site.
 *
 * @param written folder of the new and changed files, on the file system of `outDir`.
 */
export function publishChanges(
  written: string,
  outDir: string,
  { added, changed, removed }: Publication,
  overwrite: boolean,
): void {
  refuseStrangers(written, outDir, { added, changed, removed }, overwrite);
  const { isWayClear } = siteFolder(outDir);
  // Folders take room on a disk, renames hardly do: what may fail is done first.
  for (const folder of new Set(added.map((path) => dirname(path)))) {
    if (isWayClear(`${folder}/index.html`)) mkdirSync(join(outDir, folder), { recursive: true });
  }
  const journal = journalPath(outDir);
  putFile(journal, JSON.stringify({ written, added, changed, removed }), `${journal}.new`);
  apply({ written, added, changed, removed }, outDir);
  remove(journal);
}

function refuseStrangers(
  written: string,
  outDir: string,
  { added, changed, removed }: Publication,
  overwrite: boolean,
): void {
  const folder = siteFolder(outDir);
  const own = new Set([...changed, ...removed]);
  const isOwn = (path: string): boolean => own.has(path);
  const strangers = [...added, ...changed].flatMap((path) => {
    const found = folder.inTheWay(path, isOwn, join(written, path));
    const mayGo = overwrite && found !== undefined && !found.startsWith(`${path}/`);
    return found === undefined || mayGo ? [] : [found];
  });
  if (strangers.length === 0) return;
  throw new FolderError(
    `OUT_DIR: in "${outDir}", files of the site would take the place of what no build wrote: ` +
      `${shortList([...new Set(strangers)])}; move it elsewhere, or run with --overwrite`,
  );
}

/** Whether a build has begun to alter the site and not finished: its files are needed still. */
export function isPublishing(outDir: string): boolean {
  // Below a file there is neither a site nor anything beside it.
  return kindOf(dirname(outDir)) !== 'else' && kindOf(journalPath(outDir)) !== 'nothing';
}

/**
 * Finishes what a build that died while publishing had begun. What cannot be finished, because
 * somebody deleted what it was to be made of, is left for the next build to make anew.
 *
 * @param scratch where builds of this site write.
 */
export function recover(outDir: string, scratch: string): void {
  const path = journalPath(outDir);
  remove(`${path}.new`);
  if (kindOf(path) === 'nothing') return;
  const journal = readJournal(path);
  if (kindOf(outDir) === 'folder') {
    if (journal?.written === scratch && kindOf(scratch) === 'folder') apply(journal, outDir);
    else forget(outDir, [...(journal?.added ?? []), ...(journal?.removed ?? [])]);
  }
  remove(path);
}

/**
 * Rewrites the list of files so that it is no longer the one that the last build remembers.
 *
 * @param unfinished files that may be in the site, though no list names them.
 */
function forget(outDir: string, unfinished: readonly string[]): void {
  const { isWayClear } = siteFolder(outDir);
  const files = new Map(readFilesList(outDir));
  for (const path of unfinished) {
    const bytes = isWayClear(path) ? readOwn(join(outDir, path)) : undefined;
    if (bytes !== undefined) files.set(path, digestOf(bytes));
  }
  const list = join(outDir, FILES_LIST);
  if (files.size > 0) putFile(list, JSON.stringify(Object.fromEntries(files)), movingTo(list));
}

interface Journal extends Publication {
  readonly written: string;
}

/** Does, or goes on with, what the journal says: what is done already is passed over. */
function apply({ written, added, changed, removed }: Journal, outDir: string): void {
  const folder = siteFolder(outDir);
  for (const path of [...added, ...changed]) {
    const [from, to] = [join(written, path), join(outDir, path)];
    try {
      if (!folder.isWayClear(path)) throw new Error(`${path} lies behind what is no folder`);
      move(from, to);
    } catch (error) {
      if (kindOf(written) === 'nothing') throw error;
      if (kindOf(from) === 'nothing') continue;
      for (const gone of removed) if (gone.startsWith(`${path}/`)) folder.removeFile(gone);
      folder.clearWay(path);
      mkdirSync(dirname(to), { recursive: true });
      move(from, to);
    }
  }
  for (const path of removed) folder.removeFile(path);
}

/** By a rename; from another file system, which a mounted folder is, by a copy beside it first. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyFileSync(from, movingTo(to));
    renameSync(movingTo(to), to);
    rmSync(from);
  }
}

/** What is left there when a build dies is written over when its change is finished. */
function movingTo(path: string): string {
  return `${path}.moving`;
}

function readJournal(path: string): Journal | undefined {
  const journal = readOwnJson(path);
  return isJournal(journal) ? journal : undefined;
}

function isJournal(value: unknown): value is Journal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'written' in value &&
    typeof value.written === 'string' &&
    ['added', 'changed', 'removed'].every((name) => {
      const paths: unknown = Reflect.get(value, name);
      return (
        Array.isArray(paths) && paths.every((path) => typeof path === 'string' && isSitePath(path))
      );
    })
  );
}

function journalPath(outDir: string): string {
  return besideOf(outDir, 'journal');
}
