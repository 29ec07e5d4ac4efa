import { fileKey } from '../publication/address-set.ts';
import { isSitePath } from './site-path.ts';

/** Two parts of a build would bring the same file of the site; the message names both. */
export class ClashError extends Error {
  override readonly name = 'ClashError';
}

/** What brings each file of a site: every file has one source, whatever its name is like. */
export interface Ledger {
  /**
   * @param path within the site: `about/index.html`.
   * @param source what brings the file, as a message may name it: `the page /about/`.
   * @throws ClashError when the path leads out of the site, or when another source has the file:
   *   under this name, under one that file systems may take for it (capitals, forms of Unicode,
   *   dots at the end), or one of the two would lie in the other.
   */
  enter(path: string, source: string): void;
  has(path: string): boolean;
  /** Every file that was entered. */
  all(): Iterable<Entry>;
}

interface Entry {
  readonly path: string;
  readonly source: string;
}

export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  /** By key, files whose path is not that already. */
  const odd = new Map<string, Entry>();
  const fileAt = (key: string): Entry | undefined => {
    const named = odd.get(key) ?? entries.get(key.slice(1));
    return named !== undefined && fileKey(`/${named.path}`) === key ? named : undefined;
  };
  /** By folder, a file that lies somewhere below. */
  const folders = new Map<string, Entry>();
  return {
    enter(path, source) {
      if (!isSitePath(path) || path === '') {
        throw new ClashError(`${source} would write ${JSON.stringify(path)}, outside of the site`);
      }
      const entry = { path, source };
      const key = fileKey(`/${path}`);
      const made = newFolders(key, folders);
      const other = fileAt(key) ?? folders.get(key) ?? made.map(fileAt).find(Boolean);
      if (other !== undefined) throw clash(entry, other);
      entries.set(path, entry);
      if (key.slice(1) !== path) odd.set(key, entry);
      for (const folder of made) folders.set(folder, entry);
    },
    has: (path) => entries.has(path),
    all: () => entries.values(),
  };
}

/** Folders that a file lies in and none did before it: on the way to one that is there lies no file. */
function newFolders(key: string, known: ReadonlyMap<string, Entry>): string[] {
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
