import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../disk/files.ts';
import { digestOf } from '../disk/digest.ts';
import { digestOfAll } from '../disk/digest-of-all.ts';
import { memo } from '../memo.ts';

/**
 * Digest of every file below the given folders and files of the project, and of the packages that
 * a site is built with: what is kept across builds is kept under it. Packages of the desk and of
 * tests alone do not count, nor does the configuration, of which others say what they depend on.
 */
export function codeDigest(projectDir: string, paths: readonly string[]): string {
  const packages = sitePackages(readFileSync(join(projectDir, 'package-lock.json'), 'utf8'));
  return digestOf(`${filesDigest(projectDir, paths, 'src/site.config.ts')} ${packages}`);
}

/** The entries of a lockfile that `npm ci --omit=dev` installs, as text. A build asks six times. */
const sitePackages = memo((lockfile: string): string => {
  const lock: unknown = JSON.parse(lockfile);
  if (!isLock(lock)) throw new Error('package-lock.json names no packages');
  return JSON.stringify(
    Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true),
  );
});

function isLock(value: unknown): value is { packages: Record<string, { dev?: boolean }> } {
  return typeof value === 'object' && value !== null && 'packages' in value;
}

/**
 * Digest of every file below the given folders and files: names and bytes, in the order of names.
 *
 * @param but a file that does not count.
 */
export function filesDigest(dir: string, paths: readonly string[], but?: string): string {
  return digestOfAll(partsOf(dir, paths, but));
}

function* partsOf(
  dir: string,
  paths: readonly string[],
  but: string | undefined,
): Generator<Uint8Array | string> {
  for (const path of paths) {
    const isFile = /\.\w+$/u.test(path);
    const below = isFile ? [] : filesBelow(join(dir, path)).map((file) => `${path}/${file}`);
    for (const file of isFile ? [path] : below.filter((each) => each !== but).sort()) {
      yield `${file}\0`;
      yield readFileSync(join(dir, file));
      yield '\0';
    }
  }
}

/** What all that is made of the text of an article depends on. */
const textCode = [
  'src/body',
  'src/disk',
  'src/schema',
  'src/time',
  'src/typography',
  'src/words',
  'src/charts',
  'src/problem',
  'src/compare.ts',
  'src/memo.ts',
];

/** What a reading of an article depends on besides its text. */
export const readingCode = [...textCode, 'src/loader', 'src/publication/sketch.ts'];

/** What the search index of an article depends on besides its entry. */
export const indexingCode = [
  ...textCode,
  'src/search',
  'src/loader/article.ts',
  'src/loader/data.ts',
  'src/loader/figures.ts',
  'src/loader/text-file.ts',
  'src/loader/fresh.ts',
  'src/loader/text.ts',
  'src/loader/texts.ts',
];
