import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { linkAt } from '../disk/paths.ts';
import { remove } from '../disk/put.ts';
import { filesDigest } from '../loader/code.ts';
import { readSealed, writeSealed } from '../loader/sealed.ts';

/** Says of the folders in a folder what they were when they were made. */
const SEAL = 'seal.json';

/** Vouches for what was compiled into the folders `parts`, under the digest of what it was made of. */
export function seal(folder: string, digest: string, parts: readonly string[]): void {
  writeSealed(join(folder, SEAL), digest, filesDigest(folder, parts));
}

/** Whether every byte is as it was when it was sealed. */
export function isIntact(folder: string, digest: string, parts: readonly string[]): boolean {
  const sealed = readSealed(join(folder, SEAL), digest);
  try {
    return sealed !== undefined && sealed === filesDigest(folder, parts);
  } catch {
    return false;
  }
}

/** Packages stay outside of what is compiled, which may lie anywhere and be taken elsewhere. */
export function linkPackages(folder: string, projectDir: string): void {
  const link = join(folder, 'node_modules');
  const packages = join(projectDir, 'node_modules');
  if (linkAt(link) === packages) return;
  // Tools that follow links leave a copy of all packages there.
  remove(link);
  symlinkSync(packages, link, 'junction');
}
