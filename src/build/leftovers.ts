import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../loader/running.ts';

/**
 * Removes what this build, or one that died, rendered and did not publish. Call while the
 * build lock is held.
 *
 * @param scratch where pages are rendered; further processes do so in `scratch.2` and on.
 */
export function removeLeftovers(scratch: string, projectDir: string): void {
  const own = basename(scratch);
  remove(
    dirname(scratch),
    (name) => name === own || (name.startsWith(`${own}.`) && /\.\d+$/u.test(name)),
  );
  // Rendered for a folder outside the project, by any number of builds at a time.
  remove(join(projectDir, '.astro'), (name) => {
    const pid = /^render-(\d+)$/u.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
}

function remove(folder: string, isLeft: (name: string) => boolean): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names.filter(isLeft)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
