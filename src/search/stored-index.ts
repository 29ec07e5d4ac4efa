import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Pagefind's program, the same beside every index; a page needs it once. */
const PROGRAM = /^(?:pagefind\.js|wasm\..*)$/u;

/**
 * Puts a finished index into the site by hard links, or by copying where the cache lies
 * on another file system. Neither side is ever written to again.
 */
export function placeIndex(
  from: string,
  to: string,
  { program }: { readonly program: boolean },
): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) placeIndex(source, target, { program });
    else if (program || !PROGRAM.test(entry.name)) placeFile(source, target);
  }
}

/** What a reader loads of an index for a word, in bytes, without fragments and filters. */
export function bytesToLoad(folder: string): number {
  const meta = sizes(folder, /^pagefind.*\.(?:json|pf_meta)$/u);
  const chunks = sizes(join(folder, 'index'), /\.pf_index$/u);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return sum(meta) + Math.round(sum(chunks) / Math.max(1, chunks.length));
}

function sizes(folder: string, pattern: RegExp): number[] {
  return readdirSync(folder)
    .filter((file) => pattern.test(file))
    .map((file) => statSync(join(folder, file)).size);
}

function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyFileSync(from, to);
  }
}
