import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workplace } from './contender.ts';

/**
 * Takes a folder or file out of a contender's way, to where everything is deleted when the
 * benchmark ends. Deleted now, it would be paid for by the next build: a file system looks
 * for room for new files among what it has just given up.
 */
export function discard(path: string, { dir }: Pick<Workplace, 'dir'>): void {
  if (!existsSync(path)) return;
  const heap = join(dirname(dir), 'discarded');
  mkdirSync(heap, { recursive: true });
  renameSync(path, join(heap, String(readdirSync(heap).length)));
}
