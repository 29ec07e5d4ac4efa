import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import '../../src/edition/hand-over-site.ts';
import { programIn } from '../../src/build/program.ts';
import type * as modules from './build-program.ts';

type Program = typeof modules;

/**
 * The command that builds: the program that an earlier build left in the cache, which loads in a
 * third of the time, else the modules of the project, which are the same.
 *
 * @param typed the words after its name; `--force` uses nothing of an earlier build.
 */
export async function loadBuild(
  { CACHE_DIR = '' }: NodeJS.ProcessEnv,
  projectDir: string,
  typed: readonly string[] = process.argv,
): Promise<Program> {
  const cacheDir = resolve(projectDir, CACHE_DIR.trim() === '' ? '.cache' : CACHE_DIR);
  const program = typed.includes('--force') ? undefined : found(cacheDir, projectDir);
  if (program !== undefined) {
    const bundled: unknown = await import(pathToFileURL(program).href);
    if (isProgram(bundled)) return bundled;
  }
  return import('./build-program.ts');
}

function found(cacheDir: string, projectDir: string): string | undefined {
  try {
    return programIn(cacheDir, projectDir);
  } catch {
    // What is wrong with the project or the cache is told by who needs it.
    return undefined;
  }
}

function isProgram(module: unknown): module is Program {
  return typeof module === 'object' && module !== null && 'buildCommand' in module;
}
