import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderOf } from '../../folder.ts';
import { checkFolder } from '../check/sample.ts';
import { NOW } from './run-import.ts';

/** Bytes of a picture that is one. */
export const PICTURE = readFileSync(
  resolve(import.meta.dirname, '../../../../public/icon-192.png'),
);

/** The folder of a site: its files, and pictures at paths. */
export function sourceSite(
  files: Readonly<Record<string, string>>,
  pictures: readonly string[] = [],
): string {
  const folder = folderOf({ ...files, ...Object.fromEntries(pictures.map((path) => [path, ''])) });
  for (const path of pictures) writeFileSync(join(folder, path), PICTURE);
  return folder;
}

/** A story as it was written. */
export const storyIn = (folder: string, id: string): string =>
  readFileSync(join(folder, 'articles', `${id}.mdx`), 'utf8');

/** What the check finds wrong in what was written. */
export async function errorsOf(folder: string): Promise<unknown[]> {
  const problems = await checkFolder(folder, NOW);
  return problems.filter(({ level }) => level === 'error');
}
