import { cpSync, existsSync } from 'node:fs';
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
