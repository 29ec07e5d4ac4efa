import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FolderError, kindOf, shortList } from '../disk/claim.ts';
import { projectPart } from '../disk/project.ts';
import { makeFolder, putFile, remove, removeNamed, type OwnNames } from '../disk/put.ts';
import { readOwn } from '../disk/read.ts';

/** Held by the build that uses the cache. */
export const CACHE_LOCK = 'build.lock';

/** Folders of costly files, which carry the digest of their bytes: see `store.ts`. */
const STORES: OwnNames = {
  names: /^[0-9a-f]{32}$/u,
  inside: /^(?:[0-9a-f]{32}|new-\d+-\d+)-./u,
};

/** Files of what is kept by the year of a story: see `cache.ts`. */
const YEARLY: OwnNames = { names: /^(?:\d{4}|page)\.json(?:\.\d+)?$/u };

/**
 * What builds, checks and development keep in the cache, by folder: which names in it are theirs,
 * with the number of the process that writes behind them. They remove nothing else.
 */
export const cacheNames = {
  // Astro's and Vite's own, in development.
  astro: { names: /^(?:data-store\.json|assets|fonts)/u },
  vite: { names: /^(?:deps|_metadata\.json|node_modules|\.)/u },
  cards: STORES,
  charts: STORES,
  media: STORES,
  looked: YEARLY,
  program: { names: /^[0-9a-f]{32}$/u },
  readings: YEARLY,
  renderer: { names: /^[0-9a-f]{32}(?:\.\d+(?:\.astro)?)?$/u },
  search: { names: /^[0-9a-f]{32}(?:\.\d+)?$/u },
  sites: { names: /^[0-9a-f]{16}\.json(?:\.\d+)?$/u },
} as const satisfies Readonly<Record<string, OwnNames>>;
/** What they keep beside these, as files, and how such a file begins. */
const FILES = /^(?:next-change|websub)\.json(?:\.\d+)?$/u;
const BEGINNING = /^(?:[0-9a-f]{32} [0-9a-f]{32}\n|\{\s*"built":|\{(?:"\/[^"]*feed\.|\}$))/u;

/** `bford.info/cachedir`: backups pass by what is marked so. The second line says whose it is. */
const TAG = 'CACHEDIR.TAG';
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55';
const MARK = `${SIGNATURE}\n# What speeds up builds of a publication. It may be deleted at any time.\n`;

interface Folders {
  readonly outDir: string;
  readonly cacheDir: string;
}

/**
 * Makes sure that the cache folder is one that builds may use, and marks it as theirs. It may
 * hold other things, as long as they do not stand where builds keep theirs. In one that is marked,
 * what is no folder where a folder belongs is thrown away: not all who keep theirs there look.
 *
 * @throws FolderError naming what is in the way.
 */
export function claimCache({ outDir, cacheDir }: Folders, projectDir: string): void {
  const kind = kindOf(cacheDir);
  if (kind === 'else') {
    throw new FolderError(
      `CACHE_DIR: "${cacheDir}" is not a folder, or lies below a file; delete what is there, or name another`,
    );
  }
  const tag = readOwn(join(cacheDir, TAG))?.toString();
  if (tag === MARK) {
    for (const name of Object.keys(cacheNames)) {
      if (kindOf(join(cacheDir, name)) === 'else') remove(join(cacheDir, name));
    }
    return;
  }
  const part = projectPart(cacheDir, projectDir, [outDir]);
  if (part !== undefined) {
    throw new FolderError(
      `CACHE_DIR: "${cacheDir}" is part of the project's "${part}"; name a folder of its own`,
    );
  }
  const strange = kind === 'nothing' ? [] : strangersIn(cacheDir);
  if (strange.length > 0) {
    throw new FolderError(
      `CACHE_DIR: "${cacheDir}" holds what no build wrote (${shortList(strange)}); ` +
        'delete it if it is a damaged cache, or name a folder of its own',
    );
  }
  makeFolder(cacheDir);
  // What somebody else marked so stays as it is.
  if (tag === undefined || MARK.startsWith(tag)) putFile(join(cacheDir, TAG), MARK);
}

/** What stands where builds keep theirs, and is not of builds. */
function strangersIn(cacheDir: string): string[] {
  return readdirSync(cacheDir).flatMap((name) => {
    const path = join(cacheDir, name);
    if (FILES.test(name)) return BEGINNING.test(readOwn(path)?.toString() ?? '') ? [] : [name];
    const names = namesIn(name);
    if (names === undefined) return [];
    if (kindOf(path) !== 'folder') return [name];
    const strange = readdirSync(path).filter((each) => !names.test(each));
    return strange.map((each) => `${name}/${each}`);
  });
}

function namesIn(folder: string): RegExp | undefined {
  return Object.entries(cacheNames).find(([name]) => name === folder)?.[1].names;
}

/** Removes what builds keep in the cache. */
export function clearCache(cacheDir: string): void {
  removeNamed(cacheDir, { names: FILES });
  for (const [folder, names] of Object.entries(cacheNames)) {
    const path = join(cacheDir, folder);
    if (kindOf(path) === 'folder') removeNamed(path, names);
  }
}
