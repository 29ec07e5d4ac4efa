import { dirname } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { makeFolder, putFile } from '../disk/put.ts';
import { readOwn } from '../disk/read.ts';

/**
 * Writes a value that `readSealed` gives back: as JSON below its digest and the version of
 * what wrote it. The file is there as a whole or not at all.
 */
export function writeSealed(path: string, version: string, value: unknown): void {
  const text = JSON.stringify(value);
  makeFolder(dirname(path));
  putFile(path, `${headOf(version, text)}${text}`);
}

/**
 * Reads what `writeSealed` wrote; undefined when there is nothing, another version wrote it
 * or a byte of it is not as it was written.
 */
export function readSealed(path: string, version: string): unknown {
  const content = readOwn(path)?.toString();
  if (content?.startsWith(`${digestOf(version)} `) !== true) return undefined;
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return content.slice(0, end + 1) === headOf(version, text) ? JSON.parse(text) : undefined;
}

function headOf(version: string, text: string): string {
  return `${digestOf(version)} ${digestOf(text)}\n`;
}
