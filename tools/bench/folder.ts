import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files a folder holds at any depth, and how many bytes they are. */
export function folderSize(dir: string): { files: number; bytes: number } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  return { files: files.length, bytes };
}
