import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Digest by path of every file below a folder; empty when there is no folder. */
export function treeOf(dir: string): Map<string, string> {
  if (!existsSync(dir)) return new Map();
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((path) => [
      relative(dir, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

/** Paths at which two folders differ, each with how. */
export function differences(one: string, other: string): string[] {
  const [a, b] = [treeOf(one), treeOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((path) => {
    if (a.get(path) === b.get(path)) return [];
    if (!a.has(path)) return [`${path}: only in the second`];
    return [b.has(path) ? `${path}: differs` : `${path}: only in the first`];
  });
}
