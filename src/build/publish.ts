import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Changes } from './output.ts';

/**
 * Publishing puts what a build wrote into the site, and can die at any moment.
 *
 * A site built anew takes the place of the last one by two renames; between them the
 * last one waits beside it. A changed site is altered file by file, each by a rename:
 * new files first, then changed ones, then removals, so that no link ever leads
 * nowhere. The list of what is to happen is written before the first rename: from then
 * on `recover` finishes the work.
 */
export function publishAnew(finished: string, outDir: string): void {
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
  writeFileSync(`${journal}.new`, JSON.stringify({ written, added, changed, removed }));
  renameSync(`${journal}.new`, journal);
  apply({ written, added, changed, removed }, outDir);
  rmSync(journal);
}

/** Finishes, or takes back, what a build that died while publishing had begun. */
export function recover(outDir: string): void {
  if (existsSync(retired(outDir))) {
    if (existsSync(outDir)) rmSync(retired(outDir), { recursive: true, force: true });
    else renameSync(retired(outDir), outDir);
  }
  rmSync(`${journalPath(outDir)}.new`, { force: true });
  if (!existsSync(journalPath(outDir))) return;
  const journal: unknown = JSON.parse(readFileSync(journalPath(outDir), 'utf8'));
  if (isJournal(journal)) apply(journal, outDir);
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
    const from = join(written, path);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    renameSync(from, join(outDir, path));
  }
  for (const path of removed) {
    rmSync(join(outDir, path), { force: true });
    removeEmptyFolders(dirname(path), outDir);
  }
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

function isJournal(value: unknown): value is Journal {
  return typeof value === 'object' && value !== null && 'written' in value && 'removed' in value;
}

function retired(outDir: string): string {
  return `${outDir}.retired`;
}

function journalPath(outDir: string): string {
  return `${outDir}.journal`;
}
