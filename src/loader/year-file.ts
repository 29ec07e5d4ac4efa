import { closeSync, openSync, readSync } from 'node:fs';
import { HEAD, headOf, readSealedBytes } from './sealed.ts';

/** A sealed file of many entries, of which few are asked for once all were looked at. */
export interface YearFile {
  /** Bytes of its first line. */
  readonly firstLine: number;
  /** What was sealed, from one byte to another. */
  slice(from: number, to: number): Buffer;
  /**
   * Keeps it in memory no more: what is asked for from then on is read from the disk, from the same
   * file, whoever puts another in its place meanwhile.
   */
  release(): void;
  /** After a release, ends that: nothing can be asked for any more. */
  close(): void;
}

/** @returns undefined when there is none, another version wrote it or a byte of it is not as it was written. */
export function openYearFile(path: string, version: string): YearFile | undefined {
  let bytes = readSealedBytes(path, version);
  if (bytes === undefined) return undefined;
  const firstLine = bytes.indexOf('\n') + 1;
  let file: number | undefined;
  return {
    firstLine,
    slice(from, to) {
      if (bytes !== undefined) return bytes.subarray(from, to);
      const part = Buffer.allocUnsafeSlow(to - from);
      if (file !== undefined) readSync(file, part, 0, part.length, HEAD + from);
      return part;
    },
    release() {
      if (bytes === undefined) return;
      file = reopened(path, headOf(version, bytes));
      if (file !== undefined) bytes = undefined;
    },
    close() {
      if (file !== undefined) closeSync(file);
    },
  };
}

/** The file as it was read; undefined where another stands there by now. */
function reopened(path: string, head: Buffer): number | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const there = Buffer.alloc(HEAD);
    if (readSync(file, there, 0, HEAD, 0) === HEAD && there.equals(head)) return file;
  } catch {
    // It is in memory.
  }
  if (file !== undefined) closeSync(file);
  return undefined;
}
