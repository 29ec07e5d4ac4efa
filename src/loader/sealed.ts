import { dirname } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { makeFolder, putFile } from '../disk/put.ts';
import { readOwn } from '../disk/read.ts';

/**
 * Writes a value that `readSealed` gives back: as JSON below its digest and the version of
 * what wrote it. The file is there as a whole or not at all.
 */
export function writeSealed(path: string, version: string, value: unknown): void {
  writeSealedBytes(path, version, Buffer.from(JSON.stringify(value)));
}

/** As `writeSealed`, of bytes. */
export function writeSealedBytes(path: string, version: string, bytes: Buffer): void {
  makeFolder(dirname(path));
  putFile(path, Buffer.concat([headOf(version, bytes), bytes]));
}

/**
 * Reads what `writeSealed` wrote; undefined when there is nothing, another version wrote it
 * or a byte of it is not as it was written.
 */
export function readSealed(path: string, version: string): unknown {
  const bytes = readSealedBytes(path, version);
  return bytes && JSON.parse(bytes.toString());
}

/** As `readSealed`, of what `writeSealedBytes` wrote. */
export function readSealedBytes(path: string, version: string): Buffer | undefined {
  const content = readOwn(path);
  if (
    content
      ?.subarray(0, HEAD)
      .toString()
      .startsWith(`${digestOf(version)} `) !== true
  ) {
    return undefined;
  }
  const bytes = content.subarray(HEAD);
  return content.subarray(0, HEAD).equals(headOf(version, bytes)) ? bytes : undefined;
}

/** Bytes before those that were sealed: of two digests, a space and the end of the line. */
export const HEAD = 66;

/** Those of a file, which say what is in it. */
export function headOf(version: string, bytes: Buffer): Buffer {
  return Buffer.from(`${digestOf(version)} ${digestOf(bytes)}\n`);
}
