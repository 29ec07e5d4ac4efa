import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Removes what this build, or one that died, rendered and did not publish. Call while the
 * build lock is held.
 *
 * @param scratch where pages are rendered; what goes between the processes
 *   of a build lies in `scratch.1` and on.
 */
export function removeLeftovers(scratch: string): void {
  const own = basename(scratch);
  remove(
    dirname(scratch),
    (name) => name === own || (name.startsWith(`${own}.`) && /\.\d+$/u.test(name)),
  );
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
