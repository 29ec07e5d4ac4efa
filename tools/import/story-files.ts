import { copyFileSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestOf } from '../../src/disk/digest.ts';
import { isPlainWay } from '../../src/disk/paths.ts';
import { makeFolders, putFile } from '../../src/disk/put.ts';
import type { ImportedStory } from './record.ts';
import type { FoundPicture } from './pictures.ts';

/** What has become of a file since it was imported. */
export type Since = 'as-written' | 'edited' | 'gone';

/** Whether a story is still as it was written. */
export function sinceImport(
  contentDir: string,
  { file, written }: Pick<ImportedStory, 'file' | 'written'>,
): Since {
  const path = join(contentDir, file);
  if (
    !isPlainWay(contentDir, file) ||
    lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true
  )
    return 'gone';
  return digestOf(readFileSync(path)) === written ? 'as-written' : 'edited';
}

/** Whether something stands where the story of an id would be written. */
export function isTaken(contentDir: string, id: string): boolean {
  return ['', '.mdx'].some(
    (ending) =>
      lstatSync(join(contentDir, 'articles', id + ending), { throwIfNoEntry: false }) !== undefined,
  );
}

/**
 * Writes a story and its pictures. What is there already is never replaced, but for the file of the
 * story itself when `replaces` says so; nothing is written through a link.
 *
 * @returns what stands in the way, if anything.
 */
export function writeStory(
  contentDir: string,
  file: string,
  text: string,
  pictures: ReadonlyMap<string, FoundPicture>,
  replaces: boolean,
): string | undefined {
  if (!isPlainWay(contentDir, file)) return dirname(file);
  const path = join(contentDir, file);
  const targets = [...pictures].map(([name, picture]) => ({
    to: join(dirname(path), name),
    picture,
  }));
  for (const { to, picture } of targets) {
    const there = lstatSync(to, { throwIfNoEntry: false });
    if (there === undefined) continue;
    if (!there.isFile() || digestOf(readFileSync(to)) !== picture.digest)
      return join(dirname(file), basename(to));
  }
  if (!replaces && lstatSync(path, { throwIfNoEntry: false }) !== undefined) return file;
  makeFolders(dirname(path));
  for (const { to, picture } of targets) copyNew(picture.path, to);
  if (replaces) putFile(path, text);
  else writeFileSync(path, text, { flag: 'wx' });
  return undefined;
}

function copyNew(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false }) === undefined) copyFileSync(from, to);
}
