import { lstatSync, readFileSync } from 'node:fs';

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
