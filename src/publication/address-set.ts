import { decoded } from '../schema/decoded.ts';

/**
 * Addresses of one site, held against each other as hosts and file systems may confuse them:
 * decoded, without regard to case and to forms of Unicode, with and without `index.html`,
 * `.html` and the closing slash, a file against what would lie below it.
 */
export interface AddressSet {
  /**
   * @param path root-relative, as written: `/old/`, `/old%20story.html`.
   * @returns the address of the set that would be taken for it; undefined when there is none.
   */
  clashOf(path: string): string | undefined;
  add(path: string): void;
}

export function createAddressSet(): AddressSet {
  const addresses = new Map<string, string>();
  /** Something that lies below, by folder. */
  const folders = new Map<string, string>();
  return {
    clashOf(path) {
      const folded = fold(path);
      const same = addresses.get(withoutIndex(folded));
      if (same !== undefined) return same;
      const below = path.endsWith('/') ? undefined : folders.get(folded);
      if (below !== undefined) return below;
      for (const folder of foldersOf(folded)) {
        const there = addresses.get(withoutIndex(folder));
        const isFile = there?.endsWith('/') === false || PAGE_ENDING.test(folder);
        if (there !== undefined && isFile) return there;
      }
      return undefined;
    },
    add(path) {
      const folded = fold(path);
      const key = withoutIndex(folded);
      if (!addresses.has(key)) addresses.set(key, path);
      for (const folder of foldersOf(folded)) folders.set(folder, path);
    },
  };
}

/** The file that an address stands for, as file systems may confuse it with others. */
export function fileKey(path: string): string {
  return fold(path.endsWith('/') ? `${path}index.html` : path);
}

const PAGE_ENDING = /\.html?$/u;

/** Nearly every path: in one form already, with no dot at an end. */
const PLAIN = /^[a-z\d/_-]*(?:\.[a-z\d][a-z\d/_-]*)*$/u;

/** The path in one form, without its closing slash; Windows drops dots and spaces at an end. */
function fold(path: string): string {
  if (PLAIN.test(path)) return path.endsWith('/') ? path.replace(/\/+$/u, '') : path;
  const upper = (decoded(path) ?? path).normalize('NFKC').toUpperCase();
  return upper
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[. ]+(?=\/|$)/gu, '')
    .replace(/\/+$/u, '');
}

function withoutIndex(folded: string): string {
  return folded.replace(/(?:\/index)?\.html?$/u, '');
}

/** Every folder that a path lies in: `/a/b/c` lies in `/a/b` and `/a`. */
function* foldersOf(folded: string): Generator<string> {
  for (let at = folded.lastIndexOf('/'); at > 0; at = folded.lastIndexOf('/', at - 1)) {
    yield folded.slice(0, at);
  }
}
