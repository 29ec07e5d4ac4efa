import { join } from 'node:path';
import type { BesideFile } from '../publication/article.ts';
import type { Sketch } from '../publication/sketch.ts';
import type { ArticleReading } from './article.ts';
import { kindOf } from '../disk/claim.ts';
import { makeFolder, removeNamed } from '../disk/put.ts';
import { isRunning } from '../disk/running.mjs';
import { cacheNames } from './cache-folder.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** What is kept of a file that was read before. */
export interface CachedReading {
  /** `stampToKeep` of the file before it was read. */
  readonly stamp: string;
  readonly digest: string;
  readonly reading: ArticleReading;
  readonly beside: KnownBeside;
}

/** What was found beside an article when its reading was completed. */
export interface KnownBeside {
  readonly files: readonly KnownFile[];
  /** Whether every chart could be drawn, from these files and the words of the reading. */
  readonly drawn: boolean;
  /** The first chart of the text. */
  readonly sketch?: Sketch | undefined;
}

/** A file that an article uses, and what it was found to be. */
export interface KnownFile {
  /** `stampToKeep` of the file before it was read. */
  readonly stamp: string;
  readonly facts: BesideFile;
}

export type ReadingCache = YearlyCache<CachedReading>;

/**
 * What earlier runs found out of articles, by a key that begins with the year of the article,
 * kept as one file a year so that a new story rewrites one file; standing pages (`pages/about.mdx`)
 * share one. What another version of the code kept is ignored; what was
 * damaged too.
 */
export interface YearlyCache<Entry> {
  get(id: string): Entry | undefined;
  set(id: string, entry: Entry): void;
  /** Forgets every key that was neither asked for nor set, and writes changed years. */
  save(): void;
}

/** @param version digest of all that a reading depends on besides the file. */
export function openReadingCache(dir: string, version: string): ReadingCache {
  return openYearlyCache(dir, version);
}

/** @param version digest of all that an entry depends on; it vouches for the entries' shape. */
export function openYearlyCache<Entry>(dir: string, version: string): YearlyCache<Entry> {
  const years = new Map<string, Map<string, Entry>>();
  const used = new Set<string>();
  const changed = new Set<string>();
  const yearOf = (id: string): Map<string, Entry> => {
    const year = id.slice(0, 4);
    let entries = years.get(year);
    if (entries === undefined) years.set(year, (entries = readYear(dir, year, version)));
    return entries;
  };
  return {
    get(id) {
      used.add(id);
      return yearOf(id).get(id);
    },
    set(id, entry) {
      used.add(id);
      changed.add(id.slice(0, 4));
      yearOf(id).set(id, entry);
    },
    save() {
      makeFolder(dir);
      for (const [year, entries] of years) {
        for (const id of entries.keys()) {
          if (used.has(id)) continue;
          entries.delete(id);
          changed.add(year);
        }
        if (changed.has(year)) writeSealed(fileOf(dir, year), version, [...entries]);
      }
      removeNamed(dir, cacheNames.readings, (file) => isUsed(file, years));
    },
  };
}

function readYear<Entry>(dir: string, year: string, version: string): Map<string, Entry> {
  // What lies behind a link is not kept when years are saved.
  const isOwn = kindOf(dir) === 'folder';
  const entries = isOwn ? readSealed(fileOf(dir, year), version) : undefined;
  return isEntries<Entry>(entries) ? new Map(entries) : new Map<string, Entry>();
}

/** The version that a file is sealed with vouches for the shape of what it holds. */
function isEntries<Entry>(value: unknown): value is [string, Entry][] {
  return Array.isArray(value);
}

function fileOf(dir: string, year: string): string {
  return join(dir, `${year}.json`);
}

/** Of a year that has stories, or being written by another process. */
function isUsed(file: string, years: ReadonlyMap<string, unknown>): boolean {
  const [, year, writer] = /^(.+)\.json(?:\.(\d+))?$/u.exec(file) ?? [];
  if (year === undefined) return false;
  return writer === undefined ? years.has(year) : isRunning(Number(writer));
}
