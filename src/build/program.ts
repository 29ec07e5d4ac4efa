import { join } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { makeFolder, moveTo, removeNamed } from '../disk/put.ts';
import { cacheNames } from '../loader/cache-folder.ts';
import { codeDigest } from '../loader/code.ts';
import { isIntact, linkPackages, seal } from './compiled.ts';

/** Folders of the project that the program of a build comes from. */
const CODE = ['src', 'scripts/process'];
/** The folder of its files, and the one that begins it. */
const PARTS = ['code'];
const ENTRY = 'code/build-program.mjs';

/** Digest of everything that the program of a build depends on. */
export function programDigest(projectDir: string): string {
  return digestOf(`${codeDigest(projectDir, CODE)} ${process.version}`);
}

/**
 * A build's own modules as a few files, which load in a third of the time: a thousand modules take
 * longer than most of what a build does when little changed.
 *
 * @returns the file that begins it; undefined while there is none of the code as it is.
 */
export function programIn(cacheDir: string, projectDir: string): string | undefined {
  const digest = programDigest(projectDir);
  const folder = join(cacheDir, 'program', digest);
  if (!isIntact(folder, digest, PARTS)) return undefined;
  linkPackages(folder, projectDir);
  return join(folder, ENTRY);
}

/** Whether there is one of a digest. */
export function hasProgram(cacheDir: string, digest: string): boolean {
  return isIntact(join(cacheDir, 'program', digest), digest, PARTS);
}

/**
 * Puts a program into the cache, for the next build. The one that runs stays where it is.
 *
 * @param made folder with what was bundled in `code`.
 */
export function keepProgram(made: string, cacheDir: string, digest: string): void {
  makeFolder(join(cacheDir, 'program'));
  removeNamed(join(cacheDir, 'program'), cacheNames.program, (name) => name === digest);
  if (hasProgram(cacheDir, digest)) return;
  seal(made, digest, PARTS);
  moveTo(made, join(cacheDir, 'program', digest));
}
