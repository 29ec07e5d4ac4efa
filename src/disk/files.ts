import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Paths of all files below a folder, with slashes whatever the system. No link is followed
 * (`recursive` of Node's `readdir` follows those to folders).
 *
 * @throws Error when the folder cannot be read.
 */
export function filesBelow(dir: string): string[] {
  return [...below(dir, '')].flatMap(([path, isFile]) => (isFile ? [path] : []));
}

/** Paths of all that lies below a folder but folders: files, links, whatever else there is. */
export function entriesBelow(dir: string): string[] {
  return Array.from(below(dir, ''), ([path]) => path);
}

function* below(dir: string, way: string): Generator<readonly [path: string, isFile: boolean]> {
  for (const entry of readdirSync(join(dir, way), { withFileTypes: true })) {
    const path = way === '' ? entry.name : `${way}/${entry.name}`;
    if (entry.isDirectory()) yield* below(dir, path);
    else yield [path, entry.isFile()];
  }
}
