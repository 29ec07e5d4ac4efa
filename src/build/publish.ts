import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './files.ts';
import type { Changes } from './output.ts';
import { FILES_LIST } from './record.ts';

/**
 * Publishing puts what a build wrote into the site, and can die at any moment.
 *
 * A first site appears by one rename. A site that is there is altered file by file, each by
 * a rename: new files first, then changed ones, the list of files last of them, then
 * removals, so that no link ever leads nowhere. The list of what is to happen is written
 * before the first rename: from then on `recover` finishes the work.
 */
export function publishAnew(finished: string, outDir: string): void {
  if (!existsSync(join(outDir, FILES_LIST)) || !existsSync(join(finished, FILES_LIST))) {
    replace(finished, outDir);
    return;
  }
  const written = filesBelow(finished).filter((path) => path !== FILES_LIST);
  const next = new Set(written);
  const last = new Set(filesBelow(outDir));
  publishChanges(finished, outDir, {
    added: written.filter((path) => !last.has(path)),
    changed: [...written.filter((path) => last.has(path)), FILES_LIST],
    removed: [...last].filter((path) => !next.has(path) && path !== FILES_LIST),
  });
}

/** Where no finished site stands; whatever does waits beside it between the two renames. */
function replace(finished: string, outDir: string): void {
  mkdirSync(dirname(outDir), { recursive: true });
  rmSync(retired(outDir), { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, retired(outDir));
  renameSync(finished, outDir);
  rmSync(retired(outDir), { recursive: true, force: true });
}

/** @param written folder of the new and changed files, on the file system of `outDir`. */
export function publishChanges(
  written: string,
  outDir: string,
  changes: Pick<Changes, 'added' | 'changed' | 'removed'>,
): void {
  const { added, changed, removed } = changes;
  const journal = journalPath(outDir);
  // Folders take room on a disk, renames hardly do: what may fail is done first.
  for (const folder of new Set(added.map((path) => dirname(path)))) {
    if (isWayClear(folder, outDir)) mkdirSync(join(outDir, folder), { recursive: true });
  }
  writeFileSync(`${journal}.new`, JSON.stringify({ written, added, changed, removed }));
  renameSync(`${journal}.new`, journal);
  apply({ written, added, changed, removed }, outDir);
  rmSync(journal);
}

/** Whether a build has begun to alter the site and not finished: its files are needed still. */
export function isPublishing(outDir: string): boolean {
  return existsSync(journalPath(outDir));
}

/**
 * Finishes what a build that died while publishing had begun. What cannot be finished,
 * because somebody deleted what it was to be made of, is left for the next build to make
 * anew.
 */
export function recover(outDir: string): void {
  if (existsSync(retired(outDir))) {
    if (existsSync(outDir)) rmSync(retired(outDir), { recursive: true, force: true });
    else renameSync(retired(outDir), outDir);
  }
  rmSync(`${journalPath(outDir)}.new`, { force: true });
  if (!existsSync(journalPath(outDir))) return;
  const journal = readJournal(outDir);
  if (journal !== undefined && existsSync(journal.written)) apply(journal, outDir);
  else rmSync(join(outDir, FILES_LIST), { force: true });
  rmSync(journalPath(outDir));
}

interface Journal {
  readonly written: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Does, or goes on with, what the journal says: what is done already is passed over. */
function apply({ written, added, changed, removed }: Journal, outDir: string): void {
  for (const path of [...added, ...changed]) {
    move(path, written, outDir);
  }
  for (const path of removed) {
    if (isFile(join(outDir, path))) rmSync(join(outDir, path), { force: true });
    removeEmptyFolders(dirname(path), outDir);
  }
}

/** Moves a file into the site, unless it has moved already. */
function move(path: string, written: string, outDir: string): void {
  const [from, to] = [join(written, path), join(outDir, path)];
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(written)) throw error;
    if (!existsSync(from)) return;
    makeWay(path, outDir);
    renameSync(from, to);
  }
}

/** Sees to it that a file can be put at a path: a file may have become a folder, or the reverse. */
function makeWay(path: string, outDir: string): void {
  if (!isWayClear(dirname(path), outDir)) clearWay(dirname(path), outDir);
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  if (isFolder(join(outDir, path))) rmSync(join(outDir, path), { recursive: true });
}

function isWayClear(folder: string, outDir: string): boolean {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    const there = statSync(join(outDir, path), { throwIfNoEntry: false });
    if (there !== undefined) return there.isDirectory();
  }
  return true;
}

function clearWay(folder: string, outDir: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    if (isFile(join(outDir, path))) rmSync(join(outDir, path));
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function removeEmptyFolders(folder: string, outDir: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    try {
      rmdirSync(join(outDir, path));
    } catch {
      return;
    }
  }
}

function readJournal(outDir: string): Journal | undefined {
  try {
    const journal: unknown = JSON.parse(readFileSync(journalPath(outDir), 'utf8'));
    return isJournal(journal) ? journal : undefined;
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'written' in value &&
    typeof value.written === 'string' &&
    ['added', 'changed', 'removed'].every((name) => Array.isArray(Reflect.get(value, name)))
  );
}

function retired(outDir: string): string {
  return `${outDir}.retired`;
}

function journalPath(outDir: string): string {
  return `${outDir}.journal`;
}
