import { fileKey } from '../publication/address-set.ts';
import { isSitePath } from './site-path.ts';

/** Two parts of a build would bring the same file of the site; the message names both. */
export class ClashError extends Error {
  override readonly name = 'ClashError';
}

/** What brings each file of a site: every file has one source, whatever its name is like. */
export interface Ledger {
  /**
   * @param path within the site: `about/index.html`; a folder's for all that lies in it.
   * @param source what brings the file, as a message may name it: `the page /about/`.
   * @throws ClashError when the path leads out of the site, or when another source has the file:
   *   under this name, under one that file systems may take for it (capitals, forms of Unicode,
   *   dots at the end), or one of the two would lie in the other.
   */
  enter(path: string, source: string): void;
  has(path: string): boolean;
  /** Source by path of all that was entered. */
  all(): Iterable<readonly [path: string, source: string]>;
}

interface Entry {
  readonly path: string;
  readonly source: string;
}

export function createLedger(): Ledger {
  const sources = new Map<string, string>();
  /** By key, paths that are not that already. */
  const odd = new Map<string, string>();
  const pathAt = (key: string): string | undefined => {
    const path = odd.get(key) ?? key.slice(1);
    return sources.has(path) && fileKey(`/${path}`) === key ? path : undefined;
  };
  /** By folder, a file that lies somewhere below. */
  const folders = new Map<string, string>();
  return {
    enter(path, source) {
      if (!isSitePath(path) || path === '') {
        throw new ClashError(`${source} would write ${JSON.stringify(path)}, outside of the site`);
      }
      const key = fileKey(`/${path}`);
      const made = newFolders(key, folders);
      const other = pathAt(key) ?? folders.get(key) ?? made.map(pathAt).find(Boolean);
      if (other !== undefined) {
        throw clash({ path, source }, { path: other, source: sources.get(other) ?? '' });
      }
      sources.set(path, source);
      if (key.slice(1) !== path) odd.set(key, path);
      for (const folder of made) folders.set(folder, path);
    },
    has: (path) => sources.has(path),
    all: () => sources,
  };
}

/** Folders that a file lies in and none did before it: on the way to one that is there lies no file. */
function newFolders(key: string, known: ReadonlyMap<string, string>): string[] {
  const made: string[] = [];
  for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
    const folder = key.slice(0, at);
    if (known.has(folder)) break;
    made.push(folder);
  }
  return made;
}

function clash(one: Entry, other: Entry): ClashError {
  const [path, second] = [JSON.stringify(one.path), JSON.stringify(other.path)];
  const sources = `${other.source} and ${one.source}`;
  const remedy = 'rename or remove one of them';
  if (one.path === other.path) {
    return new ClashError(`${sources} would both be ${path} of the site; ${remedy}`);
  }
  const isWithin = fileKey(`/${one.path}`) !== fileKey(`/${other.path}`);
  const why = isWithin
    ? 'one would be a file where the other needs a folder'
    : 'which some file systems take for one';
  return new ClashError(`${sources} would be ${second} and ${path} of the site, ${why}; ${remedy}`);
}
