import { compare } from '../compare.ts';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../disk/files.ts';
import { readOwn } from '../disk/read.ts';
import { placeFile } from '../loader/place.ts';
import { readSealed, writeSealed } from '../loader/sealed.ts';
import { digestOf } from '../disk/digest.ts';

/** A finished index in the cache, as it was when it was made. */
export interface StoredIndex {
  /** What a reader loads of it for a word, in bytes, without fragments and filters. */
  readonly bytes: number;
  /** Eight digits of a digest of all files: what is made again with the same bytes has the same. */
  readonly mark: string;
  /** Digest by path of every file. */
  readonly files: readonly (readonly [path: string, digest: string])[];
}

const LIST = 'stored.json';
/** Pagefind's program, the same beside every index; a page needs it once. */
const PROGRAM = /^(?:pagefind\.js|wasm\..*)$/u;

/** Writes down what an index is, when all of it is there. */
export function sealIndex(folder: string): void {
  const files = filesBelow(folder)
    .map((path): [string, string] => [path, digestOf(readFileSync(join(folder, path)))])
    .sort(([a], [b]) => compare(a, b));
  const mark = digestOf(JSON.stringify(files)).slice(0, 8);
  const stored: StoredIndex = { bytes: bytesToLoad(folder), mark, files };
  writeSealed(join(folder, LIST), '', stored);
}

/**
 * The index in a folder; undefined when there is none, or one that was not finished or was
 * damaged since.
 *
 * @param inPlace whether the site has the files already: theirs are not read.
 */
export function findIndex(
  folder: string,
  inPlace: (stored: StoredIndex) => boolean,
): StoredIndex | undefined {
  const stored = readSealed(join(folder, LIST), '');
  if (!isStored(stored)) return undefined;
  const isWhole = (): boolean =>
    stored.files.every(([path, digest]) => isAsMade(join(folder, path), digest));
  return inPlace(stored) || isWhole() ? stored : undefined;
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
  const bytes = readOwn(path);
  return bytes !== undefined && digestOf(bytes) === digest;
}

/** The seal vouches for the shape of what is in it. */
function isStored(value: unknown): value is StoredIndex {
  return typeof value === 'object' && value !== null && 'mark' in value && 'files' in value;
}
