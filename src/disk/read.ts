import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { digestOfAll } from './digest-of-all.ts';

/**
 * The bytes of a file that builds alone use. Anything else that stands in its place counts as
 * no file: a folder, a link wherever it leads, a pipe, which who reads it would wait at for ever.
 *
 * @returns undefined when there is no such file, or it cannot be read.
 */
export function readOwn(path: string): Buffer | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** The first bytes of such a file, however large it is; undefined as above. */
export function readStart(path: string, length: number): Buffer | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined;
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Digest of such a file, of which no more than a part is ever in memory; undefined as above. */
export function digestOfOwn(path: string): string | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined;
    const file = openSync(path, 'r');
    try {
      return digestOfAll(partsOf(file));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function* partsOf(file: number): Generator<Uint8Array> {
  const part = Buffer.alloc(1 << 20);
  for (let length = 1; length > 0;) {
    length = readSync(file, part);
    yield part.subarray(0, length);
  }
}

/** The JSON value in such a file; undefined when there is none, or something else in it. */
export function readOwnJson(path: string): unknown {
  return parseJson(readOwn(path)?.toString() ?? '');
}

/** The value that a text stands for; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
