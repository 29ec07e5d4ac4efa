import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts pages that were compiled already into a cache, for a build of the same code and address:
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
    throw new Error('the build compiled the pages anew: is its address ADDRESS?');
}

/**
 * The same by links, for builds in this process: code that lies in one place is loaded once. What
 * damages a cache needs a copy of its own.
 *
 * @returns whether they were put there.
 */
export function linkCompiledPages(compiledPages: string, cacheDir: string): boolean {
  const folder = join(cacheDir, 'renderer');
  if (existsSync(folder)) return false;
  for (const name of readdirSync(compiledPages)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const part of ['client', 'server']) {
      symlinkSync(join(compiledPages, name, part), join(folder, name, part), 'junction');
    }
    cpSync(join(compiledPages, name, 'seal.json'), join(folder, name, 'seal.json'));
  }
  return true;
}
