import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Vite takes for the end of a path, or writes into code without escaping it. */
const STRANGE = /[#?"'`\p{Cc}]/u;

/** Whether Astro can be given a path. */
export function isPlain(path: string): boolean {
  return !STRANGE.test(path);
}

/** Folders by paths that Astro can be given. */
export interface PlainWays<Name extends string> {
  readonly paths: Readonly<Record<Name, string>>;
  /** Arguments of a Node that does not leave these paths. */
  readonly nodeArgs: readonly string[];
  /** Takes the ways away; the folders stay. */
  close(): void;
}

/**
 * Ways to folders whatever their paths hold: the paths themselves or, where one is not plain,
 * links in a temporary folder.
 *
 * @throws Error when the temporary folder is no better.
 */
export function plainWays<Name extends string>(
  folders: Readonly<Record<Name, string>>,
): PlainWays<Name> {
  const strange = Object.values<string>(folders).find((path) => !isPlain(path));
  if (strange === undefined) return { paths: folders, nodeArgs: [], close: () => undefined };
  if (!isPlain(tmpdir())) {
    throw new Error(
      `${strange}: pages cannot be compiled in a folder of this name, nor by way of ${tmpdir()}; ` +
        'set TMPDIR to a folder whose path holds no "#", "?" or quotation mark',
    );
  }
  const home = mkdtempSync(join(tmpdir(), 'compile-'));
  const paths: Record<Name, string> = { ...folders };
  for (const name in folders) {
    paths[name] = join(home, name);
    symlinkSync(folders[name], paths[name], 'junction');
  }
  return {
    paths,
    nodeArgs: ['--preserve-symlinks', '--preserve-symlinks-main'],
    close: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}
