import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleReading } from './article.ts';
import { isRunning } from './running.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** What is kept of a file that was read before. */
export interface CachedReading {
  readonly size: number;
  /** Milliseconds, with the file system's fraction. */
  readonly modified: number;
  readonly digest: string;
  readonly reading: ArticleReading;
}

/**
 * Readings of earlier builds, by article id, kept as one JSON file a year so that a
 * new story rewrites one file. A cache of another version of the code is ignored; a
 * damaged one too.
 */
export interface ReadingCache {
  get(id: string): CachedReading | undefined;
  set(id: string, entry: CachedReading): void;
  /** Forgets every id that was neither asked for nor set, and writes changed years. */
  save(): void;
}

/** @param version digest of all that a reading depends on besides the file. */
export function openReadingCache(dir: string, version: string): ReadingCache {
  const years = new Map<string, Map<string, CachedReading>>();
  const used = new Set<string>();
  const changed = new Set<string>();
  const yearOf = (id: string): Map<string, CachedReading> => {
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
      mkdirSync(dir, { recursive: true });
      for (const [year, entries] of years) {
        for (const id of entries.keys()) {
          if (used.has(id)) continue;
          entries.delete(id);
          changed.add(year);
        }
        if (changed.has(year)) writeSealed(fileOf(dir, year), version, [...entries]);
      }
      for (const file of readdirSync(dir)) {
        if (!isUsed(file, years)) rmSync(join(dir, file), { recursive: true, force: true });
      }
    },
  };
}

function readYear(dir: string, year: string, version: string): Map<string, CachedReading> {
  const entries = readSealed(fileOf(dir, year), version);
  return isEntries(entries) ? new Map(entries) : new Map<string, CachedReading>();
}

/** The version that a file is sealed with vouches for the shape of what it holds. */
function isEntries(value: unknown): value is [string, CachedReading][] {
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
