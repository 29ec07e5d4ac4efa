import { lstatSync, type Stats } from 'node:fs';
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
 * @throws ClashError when one is no file, or the build writes it itself.
 */
export function enterPublic(projectDir: string, output: Output): ReadonlySet<string> {
  const folder = join(projectDir, FOLDER);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return new Set();
  if (!there.isDirectory()) throw strange(FOLDER, there);
  const paths = entriesBelow(folder);
  for (const path of paths) {
    const name = `${FOLDER}/${path}`;
    const found = lstatSync(join(folder, path));
    if (!found.isFile()) throw strange(name, found);
    if (Object.hasOwn(OF_HOSTS, path)) {
      throw new ClashError(
        `${name}: the build writes this file itself; ${OF_HOSTS[path] ?? ''}, and remove it`,
      );
    }
    output.enter(path, name);
  }
  return new Set(paths);
}

function strange(name: string, there: Stats): ClashError {
  return new ClashError(
    there.isSymbolicLink()
      ? `${name} is a link, which no build follows; put there what it leads to`
      : `${name} is no ${name === FOLDER ? 'folder' : 'file'}; remove it`,
  );
}
