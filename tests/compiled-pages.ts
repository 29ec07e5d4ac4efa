import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, '../node_modules');

/**
 * Puts pages that were compiled already into a cache, for a build of the same code at any address:
 * compiling them is most of what a small site takes. A cache with a folder for them, be it empty,
 * stays as it is.
 *
 * @param compiledPages what `inject('compiledPages')` names in a test.
 */
export function shareCompiledPages(compiledPages: string, cacheDir: string): void {
  const folder = join(cacheDir, 'renderer');
  if (existsSync(folder)) return;
  cpSync(compiledPages, folder, { recursive: true, verbatimSymlinks: true });
}

/**
 * Holds a cache to the pages that were shared with it: a build that compiled its own takes seconds
 * more, and nobody would see why.
 *
 * @throws Error when there are others.
 */
export function expectNoOther(compiledPages: string, cacheDir: string): void {
  const shared = readdirSync(compiledPages);
  const other = readdirSync(join(cacheDir, 'renderer')).filter((name) => !shared.includes(name));
  if (other.length > 0)
    throw new Error('the build compiled the pages anew: what of it is in their key?');
}

/**
 * The same by links, which take no time and have code that lies in one place loaded once. What
 * damages a cache needs a copy of its own.
 *
 * @returns whether they were put there.
 */
export function linkCompiledPages(compiledPages: string, cacheDir: string): boolean {
  const folder = join(cacheDir, 'renderer');
  if (existsSync(folder)) return false;
  linkAll(compiledPages, folder);
  return true;
}

/** The same, and what builds of other code put on the shelf of the run. */
export function linkShelvedPages(compiledPages: string, cacheDir: string): boolean {
  if (!linkCompiledPages(compiledPages, cacheDir)) return false;
  linkAll(shelfOf(compiledPages), join(cacheDir, 'renderer'));
  return true;
}

/** Puts pages that a build compiled on the shelf, for builds of the same code. */
export function shelveCompiledPages(compiledPages: string, cacheDir: string): void {
  const [from, shelf] = [join(cacheDir, 'renderer'), shelfOf(compiledPages)];
  for (const name of readdirSync(from)) {
    const isCompiled = existsSync(join(from, name, 'seal.json'));
    if (!isCompiled || [compiledPages, shelf].some((other) => existsSync(join(other, name))))
      continue;
    const scratch = mkdtempSync(join(shelf, '../shelving-'));
    for (const part of [...PARTS, 'seal.json']) {
      cpSync(join(from, name, part), join(scratch, part), { recursive: true });
    }
    symlinkSync(PACKAGES, join(scratch, 'node_modules'), 'junction');
    try {
      renameSync(scratch, join(shelf, name));
    } catch {
      // Another test was first.
      rmSync(scratch, { recursive: true });
    }
  }
}

const PARTS = ['client', 'server'];

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    mkdirSync(join(to, name));
    for (const part of PARTS) {
      symlinkSync(join(from, name, part), join(to, name, part), 'junction');
    }
    cpSync(join(from, name, 'seal.json'), join(to, name, 'seal.json'));
  }
}

function shelfOf(compiledPages: string): string {
  const shelf = join(compiledPages, '../../shelf');
  mkdirSync(shelf, { recursive: true });
  return shelf;
}
