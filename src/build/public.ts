import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../disk/claim.ts';
import { entriesBelow } from '../disk/files.ts';
import { folderStamp } from '../disk/folder-stamp.ts';
import { digestOfOwn } from '../disk/read.ts';
import { placeCopy } from '../loader/place.ts';
import { ClashError } from './ledger.ts';
import type { Output } from './output.ts';

const FOLDER = 'public';

/** What the build writes for hosts, and where its words are changed. */
const OF_HOSTS: Readonly<Record<string, string>> = {
  _redirects: 'write its redirects into content/redirects.yaml, from where every host has them',
  _headers: 'change src/hosting/headers.ts, from where every host has them',
};

/**
 * Puts the files of the project's `public/` into the site as they are.
 *
 * @throws ClashError when one is no file, or the build brings another of its name.
 */
export function placePublic(projectDir: string, output: Output): void {
  const folder = join(projectDir, FOLDER);
  for (const path of pathsIn(folder)) {
    const file = join(folder, path);
    output.enter(path, `${FOLDER}/${path}`);
    // What pages of nobody's making need is not remembered.
    if (!path.endsWith('.html') && output.keep(path, digestOfOwn(file) ?? '')) continue;
    placeCopy(file, join(output.dir, path));
  }
}

/** How they look from outside; undefined where that promises nothing. */
export function publicStamp(projectDir: string): string | undefined {
  const folder = join(projectDir, FOLDER);
  return kindOf(folder) === 'nothing' ? '' : folderStamp(folder);
}

/** Paths of all files below a folder that may not be there. */
function pathsIn(folder: string): readonly string[] {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return [];
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
  }
  return paths;
}

function strange(name: string, there: Stats): ClashError {
  return new ClashError(
    there.isSymbolicLink()
      ? `${name} is a link, which no build follows; put there what it leads to`
      : `${name} is no ${name === FOLDER ? 'folder' : 'file'}; remove it`,
  );
}
