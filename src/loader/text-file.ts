import { lstatSync, readFileSync } from 'node:fs';
import { digestOf } from '../disk/digest.ts';
import { codeOf, reasonOf } from '../problem/system-fault.ts';
import { stampToKeep } from '../disk/stamp.ts';
import type { Problem } from '../problem/problem.ts';

/** A text file of the content folder, decoded. */
export interface TextFile {
  readonly text: string;
  /** `digestOf` the bytes. */
  readonly digest: string;
  /** `stampToKeep` of the file before it was read. */
  readonly stamp: string;
}

/**
 * Reads a UTF-8 text file; a byte-order mark is dropped. Follows no link: it could lead to a
 * file whose words the report would then quote.
 *
 * @param path where the file is.
 * @param file what problems call it.
 * @returns the text, or the problem: unreadable, a link, too large, not UTF-8, left in pieces by a merge.
 */
export function readTextFile(path: string, file: string, maxBytes: number): TextFile | Problem {
  const refuse = (message: string, rule: string, line = 1, column = 1): Problem => ({
    file,
    line,
    column,
    level: 'error',
    message,
    rule,
  });
  let bytes: Buffer;
  let stamp: string;
  try {
    const stats = lstatSync(path);
    if (!stats.isFile())
      return refuse('a link stands in place of the file; put the file itself there', 'file-link');
    const { size } = stats;
    stamp = stampToKeep(stats);
    if (size > maxBytes) {
      const count = (bytes: number): string => bytes.toLocaleString('en-US');
      return refuse(
        `the file has ${count(size)} bytes; at most ${count(maxBytes)} are allowed: make it shorter`,
        'file-too-large',
      );
    }
    bytes = readFileSync(path);
  } catch (error) {
    const isThere = codeOf(error) !== 'ENOENT';
    return refuse(isThere ? `the file ${reasonOf(error)}` : NOT_THERE, 'file-unreadable');
  }
  try {
    const text = decoder.decode(bytes);
    const mark = MERGE_MARK.exec(text);
    if (mark !== null) {
      const message = `a merge left this mark ("${mark[0]}") and two versions of a text; keep one, and delete the lines of marks`;
      return refuse(message, 'merge-conflict', text.slice(0, mark.index).split('\n').length);
    }
    return { text, digest: digestOf(bytes), stamp };
  } catch {
    const { line, column } = firstInvalid(bytes);
    return refuse('the file is not UTF-8; save it as UTF-8', 'encoding', line, column);
  }
}

/** SHA-256 shortened to 128 bits, in hexadecimal: no two files of an archive meet. */
/** What is said of a file that is not there. */
export const NOT_THERE = 'the file is not there';

/** What git writes into a file whose two versions it cannot join. */
const MERGE_MARK = /^(?:<{7}|\|{7}|>{7})(?![^ \t\r\n])/mu;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Place of the first byte that is not UTF-8, found by halving the readable prefix. */
function firstInvalid(bytes: Buffer): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  // Streaming leaves out the character that the bad byte cut short.
  const text = new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
  const before = text.split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
