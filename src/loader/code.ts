import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../disk/files.ts';

/**
 * Digest of every file below the given folders and files of the project: names and
 * bytes, in the order of names. What is kept across builds is kept under it.
 */
export function codeDigest(projectDir: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(projectDir, path)))
      .update('\0');
  };
  for (const path of paths) {
    if (/\.\w+$/u.test(path)) {
      add(path);
      continue;
    }
    filesBelow(join(projectDir, path))
      .map((file) => `${path}/${file}`)
      .sort()
      .forEach(add);
  }
  return hash.digest('hex').slice(0, 32);
}

/** What a reading of an article depends on besides its text. */
export const readingCode = [
  'src/body',
  'src/disk',
  'src/loader',
  'src/schema',
  'src/time',
  'src/typography',
  'src/words',
  'src/charts',
  'src/problem',
  'src/memo.ts',
  'package-lock.json',
];

/** What the search index of an article depends on besides its entry. */
export const indexingCode = [
  'src/body',
  'src/disk',
  'src/search',
  'src/schema',
  'src/time',
  'src/typography',
  'src/words',
  'src/charts',
  'src/problem',
  'src/memo.ts',
  'src/loader/article.ts',
  'src/loader/text-file.ts',
  'src/loader/fresh.ts',
  'src/loader/text.ts',
  'src/loader/words.ts',
  'package-lock.json',
];
