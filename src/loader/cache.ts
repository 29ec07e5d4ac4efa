import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleReading } from './article.ts';

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
        if (changed.has(year)) writeYear(dir, year, version, entries);
      }
      for (const file of readdirSync(dir)) {
        if (!years.has(file.slice(0, 4))) rmSync(join(dir, file), { force: true });
      }
    },
  };
}

function readYear(dir: string, year: string, version: string): Map<string, CachedReading> {
  try {
    const text = readFileSync(join(dir, `${year}.json`), 'utf8');
    const head = `{"version":${JSON.stringify(version)},`;
    if (!text.startsWith(head)) return new Map();
    const parsed: unknown = JSON.parse(text);
    return isYearFile(parsed) ? new Map(parsed.entries) : new Map<string, CachedReading>();
  } catch {
    return new Map();
  }
}

/** The version in front of the file vouches for the shape of what follows it. */
function isYearFile(value: unknown): value is { entries: [string, CachedReading][] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entries' in value &&
    Array.isArray(value.entries)
  );
}

function writeYear(
  dir: string,
  year: string,
  version: string,
  entries: ReadonlyMap<string, CachedReading>,
): void {
  const path = join(dir, `${year}.json`);
  const scratch = `${path}.${process.pid}`;
  writeFileSync(scratch, JSON.stringify({ version, entries: [...entries] }));
  renameSync(scratch, path);
}
