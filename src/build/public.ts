import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { entriesBelow } from '../disk/files.ts';
import { ClashError } from './ledger.ts';
import type { Output } from './output.ts';

const FOLDER = 'public';

/** What the build writes for hosts, and where its words are changed. */
const OF_HOSTS: Readonly<Record<string, string>> = {
  _redirects: 'write its redirects into content/redirects.yaml, from where every host has them',
  _headers: 'change src/hosting/headers.ts, from where every host has them',
};

/**
 * Enters the files of the project's `public/`, which are put into the site as they are.
 *
 * @returns their paths within the site.
 * @throws ClashError when one is a link, or the build writes it itself.
 */
export function enterPublic(projectDir: string, output: Output): ReadonlySet<string> {
  const folder = join(projectDir, FOLDER);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return new Set();
  if (there.isSymbolicLink()) throw linked(FOLDER);
  const paths = entriesBelow(folder);
  for (const path of paths) {
    const name = `${FOLDER}/${path}`;
    if (!lstatSync(join(folder, path)).isFile()) throw linked(name);
    if (Object.hasOwn(OF_HOSTS, path)) {
      throw new ClashError(
        `${name}: the build writes this file itself; ${OF_HOSTS[path] ?? ''}, and remove it`,
      );
    }
    output.enter(path, name);
  }
  return new Set(paths);
}

function linked(name: string): ClashError {
  return new ClashError(`${name} is a link, which no build follows; put there what it leads to`);
}
