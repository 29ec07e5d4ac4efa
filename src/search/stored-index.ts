import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { placeFile } from '../loader/place.ts';
import { readSealed, writeSealed } from '../loader/sealed.ts';
import { digestOf } from '../loader/source.ts';

/** A finished index in the cache, as it was when it was made. */
export interface StoredIndex {
  /** What a reader loads of it for a word, in bytes, without fragments and filters. */
  readonly bytes: number;
  /** Digest by path of every file. */
  readonly files: readonly (readonly [path: string, digest: string])[];
}

const LIST = 'stored.json';
/** Pagefind's program, the same beside every index; a page needs it once. */
const PROGRAM = /^(?:pagefind\.js|wasm\..*)$/u;

/** Writes down what an index is, when all of it is there. */
export function sealIndex(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      digestOf(readFileSync(path)),
    ]);
  const stored: StoredIndex = { bytes: bytesToLoad(folder), files };
  writeSealed(join(folder, LIST), '', stored);
}

/**
 * The index in a folder; undefined when there is none, or one that was not finished or was
 * damaged since.
 *
 * @param inPlace the site has the files already: theirs are not read.
 */
export function findIndex(folder: string, inPlace: boolean): StoredIndex | undefined {
  const stored = readSealed(join(folder, LIST), '');
  if (!isStored(stored)) return undefined;
  const { files } = stored;
  const isWhole = (): boolean =>
    files.every(([path, digest]) => isAsMade(join(folder, path), digest));
  return inPlace || isWhole() ? stored : undefined;
}

/**
 * Puts a finished index into the site.
 *
 * @returns digest by path of every file that it put there.
 */
export function placeIndex(
  folder: string,
  { files }: StoredIndex,
  to: string,
  { program }: { readonly program: boolean },
): (readonly [path: string, digest: string])[] {
  const placed = files.filter(([path]) => program || !PROGRAM.test(path));
  for (const below of new Set(placed.map(([path]) => dirname(path)))) {
    mkdirSync(join(to, below), { recursive: true });
  }
  for (const [path] of placed) placeFile(join(folder, path), join(to, path));
  return placed;
}

function bytesToLoad(folder: string): number {
  const meta = sizes(folder, /^pagefind.*\.(?:json|pf_meta)$/u);
  const chunks = sizes(join(folder, 'index'), /\.pf_index$/u);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return sum(meta) + Math.round(sum(chunks) / Math.max(1, chunks.length));
}

function sizes(folder: string, pattern: RegExp): number[] {
  return readdirSync(folder)
    .filter((file) => pattern.test(file))
    .map((file) => statSync(join(folder, file)).size);
}

function isAsMade(path: string, digest: string): boolean {
  try {
    return digestOf(readFileSync(path)) === digest;
  } catch {
    return false;
  }
}

/** The seal vouches for the shape of what is in it. */
function isStored(value: unknown): value is StoredIndex {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'files' in value;
}
