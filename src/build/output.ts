import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compare, countWhile } from '../compare.ts';
import { digestOf } from '../disk/digest.ts';
import { filesBelow } from '../disk/files.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { SiteRecord } from './record.ts';

/**
 * The site that a build is making: what it wrote to `dir`, and what it leaves in place.
 * Phases `enter` each file, then write it below `dir` or `keep` what stands in the site already.
 */
export interface Output {
  /** Folder of newly written files, laid out as the site. */
  readonly dir: string;
  /** True when nothing of the last site can be used. */
  readonly anew: boolean;
  /**
   * Says what brings a file, before it is written.
   * @throws ClashError when something else brings it: see `Ledger`.
   */
  enter(path: string, source: string): void;
  /**
   * Keeps a file of the last site whose content is certain from its name or key.
   * @param path within the site, without a slash in front.
   * @param digest what it must have, where neither says.
   * @returns false when there is none and it must be written.
   */
  keep(path: string, digest?: string): boolean;
  /** Enters and keeps every file below a folder (`pagefind/2023/`); false when there is none. */
  keepBelow(folder: string, source: string): boolean;
  /** Takes on a file that was written to `dir` and digested by whoever wrote it. */
  adopt(path: string, digest: string): void;
  /** Digest of a file that was written. */
  digestOf(path: string): string;
  /** True when the finished site will have the file. */
  has(path: string): boolean;
  /** Files written so far. */
  written(): string[];
  /**
   * What is to happen to the last site. Call once, when all is written.
   * @throws Error when a file is there that was not entered, or the other way round.
   */
  changes(): Changes;
}

export interface Changes {
  /** Paths of new files, written in `dir`. */
  readonly added: readonly string[];
  /** Paths of files whose bytes changed, written in `dir`. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Digest by path of every file of the finished site. */
  readonly files: ReadonlyMap<string, string>;
}

export function createOutput(dir: string, previous: SiteRecord | undefined): Output {
  const last = previous?.files ?? new Map<string, string>();
  const kept = new Set<string>();
  /** By folder, its first place in the order of paths and the one behind its last. */
  const keptFolders = new Map<string, Range>();
  const digests = new Map<string, string>();
  const ledger = createLedger();
  let paths: readonly string[] | undefined;
  const inOrder = (): readonly string[] => (paths ??= [...last.keys()].sort(compare));
  const digestAt = (path: string): string => {
    const digest = digests.get(path) ?? digestOf(readFileSync(join(dir, path)));
    digests.set(path, digest);
    return digest;
  };
  return {
    dir,
    anew: previous === undefined,
    enter(path, source) {
      ledger.enter(path, source);
    },
    keep(path, digest) {
      const found = last.get(path);
      if (found === undefined || found !== (digest ?? found)) return false;
      kept.add(path);
      return true;
    },
    keepBelow(folder, source) {
      // It is asked once when the index is looked for and once when it is put there.
      if (keptFolders.has(folder)) return true;
      const range = rangeOf(folder, inOrder());
      if (range === undefined) return false;
      ledger.enter(folder.slice(0, -1), source);
      keptFolders.set(folder, range);
      return true;
    },
    adopt(path, digest) {
      digests.set(path, digest);
    },
    digestOf: digestAt,
    has: (path) => kept.has(path) || digests.has(path) || existsSync(join(dir, path)),
    written: () => filesBelow(dir),
    changes() {
      const written = new Map(filesBelow(dir).map((path) => [path, digestAt(path)]));
      for (const path of [...written.keys(), ...kept]) verifyKnown(path, ledger);
      const isThere = (path: string): boolean =>
        written.has(path) || kept.has(path) || keptFolders.has(`${path}/`);
      verifyWhole(isThere, ledger);
      const stays = inOrder().map((path) => kept.has(path) || written.has(path));
      for (const [first, end] of keptFolders.values()) stays.fill(true, first, end);
      const removed = inOrder().filter((_, at) => stays[at] !== true);
      return changesOf(dir, last, written, removed);
    },
  };
}

type Range = readonly [first: number, end: number];

/** Where paths below a folder stand among paths in their order; undefined where there are none. */
function rangeOf(folder: string, paths: readonly string[]): Range | undefined {
  const first = countWhile(paths.length, (place) => (paths[place] ?? '') < folder);
  let end = first;
  while (paths[end]?.startsWith(folder) === true) end += 1;
  return end > first ? [first, end] : undefined;
}

function verifyKnown(path: string, ledger: Ledger): void {
  if (!ledger.has(path)) throw new Error(`nothing of the build is known to bring ${path}`);
}

/** All that was entered is there. */
function verifyWhole(isThere: (path: string) => boolean, ledger: Ledger): void {
  const lost: string[] = [];
  for (const [path, source] of ledger.all()) if (!isThere(path)) lost.push(`${path} (${source})`);
  if (lost.length === 0) return;
  const shown = lost.slice(0, SHOWN).join(', ');
  throw new Error(`${lost.length} files of the site are missing: ${shown}`);
}

/** Missing files that are named. */
const SHOWN = 5;

/** What equals the last site's file is dropped from `dir`. */
function changesOf(
  dir: string,
  last: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
  removed: readonly string[],
): Changes {
  const files = new Map(last);
  for (const path of removed) files.delete(path);
  const added: string[] = [];
  const changed: string[] = [];
  for (const [path, digest] of written) {
    files.set(path, digest);
    const before = last.get(path);
    if (before === undefined) added.push(path);
    else if (before !== digest) changed.push(path);
    else rmSync(join(dir, path));
  }
  return { added, changed, removed, files };
}
