import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a finished site in the place of the last one. Both folders must be on one file
 * system. Between the two renames the old site waits beside `outDir`; should the
 * process die there, `recover` puts it back.
 */
export function publish(finished: string, outDir: string): void {
  mkdirSync(dirname(outDir), { recursive: true });
  rmSync(retired(outDir), { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, retired(outDir));
  renameSync(finished, outDir);
  rmSync(retired(outDir), { recursive: true, force: true });
}

/** Repairs what a build that died while publishing left behind. */
export function recover(outDir: string): void {
  if (!existsSync(retired(outDir))) return;
  if (existsSync(outDir)) rmSync(retired(outDir), { recursive: true, force: true });
  else renameSync(retired(outDir), outDir);
}

function retired(outDir: string): string {
  return `${outDir}.retired`;
}
