import { join } from 'node:path';
import type { BesideFile } from '../publication/article.ts';
import type { Sketch } from '../publication/sketch.ts';
import type { ArticleReading } from './article.ts';
import { kindOf } from '../disk/claim.ts';
import { makeFolder, removeNamed } from '../disk/put.ts';
import { isRunning } from '../disk/running.mjs';
import { cacheNames } from './cache-folder.ts';
import { readingParts } from './kept-reading.ts';
import { writeSealedBytes } from './sealed.ts';
import { openYearFile, type YearFile } from './year-file.ts';

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
  /** Lets go of what was left on the disk: nothing of it can be asked for any more. */
  close(): void;
}

/**
 * In which parts entries are kept: all heads of a year are parsed at once, and the rest of an entry
 * when somebody wants it.
 */
export interface KeptParts<Entry, Head, Rest> {
  readonly split: (entry: Entry) => readonly [head: Head, rest: Rest];
  readonly join: (head: Head, rest: () => Rest) => Entry;
}

/**
 * @param version digest of all that a reading depends on besides the file.
 * @param isFrugal whether years that others have followed are left on the disk; such a cache is closed at last.
 */
export function openReadingCache(dir: string, version: string, isFrugal = false): ReadingCache {
  return openYearlyCache(dir, version, readingParts, isFrugal);
}

/** @param version digest of all that an entry depends on; it vouches for the entries' shape. */
export function openYearlyCache<Entry, Head, Rest>(
  dir: string,
  version: string,
  { split, join: joined }: KeptParts<Entry, Head, Rest>,
  isFrugal = false,
): YearlyCache<Entry> {
  type Kept = KeptEntry<Entry, Head>;
  const years = new Map<string, Map<string, Kept>>();
  const used = new Set<string>();
  const changed = new Set<string>();
  const files: YearFile[] = [];
  const yearOf = (id: string): Map<string, Kept> => {
    const year = id.slice(0, 4);
    const known = years.get(year);
    if (known !== undefined) return known;
    // What lies behind a link is not kept when years are saved.
    const isOwn = kindOf(dir) === 'folder';
    const file = isOwn ? openYearFile(fileOf(dir, year), version) : undefined;
    const entries = file === undefined ? new Map<string, Kept>() : entriesOf<Entry, Head>(file);
    // Stories are asked for year by year.
    if (isFrugal) files.at(-1)?.release();
    if (file !== undefined) files.push(file);
    years.set(year, entries);
    return entries;
  };
  return {
    get(id) {
      used.add(id);
      const kept = yearOf(id).get(id);
      if (kept === undefined) return undefined;
      return (kept.entry ??= joined(kept.head, () => {
        const rest = parsed(restOf(kept));
        if (!isRest<Rest>(rest)) throw new Error(`what is kept of ${id} is damaged`);
        return rest[0];
      }));
    },
    set(id, entry) {
      used.add(id);
      changed.add(id.slice(0, 4));
      const [head, rest] = split(entry);
      const json = JSON.stringify([rest]);
      // One from the pool that buffers share would keep the texts beside it in memory.
      const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(json));
      bytes.write(json);
      yearOf(id).set(id, { head, file: inMemory(bytes), from: 0, to: bytes.length, entry });
    },
    save() {
      makeFolder(dir);
      for (const [year, entries] of years) {
        for (const id of entries.keys()) {
          if (used.has(id)) continue;
          entries.delete(id);
          changed.add(year);
        }
        if (changed.has(year)) writeSealedBytes(fileOf(dir, year), version, bytesOf(entries));
      }
      removeNamed(dir, cacheNames.readings, (file) => isUsed(file, years));
    },
    close() {
      for (const file of files.splice(0)) file.close();
    },
  };
}

interface KeptEntry<Entry, Head> {
  readonly head: Head;
  /** Where the rest lies as in the file: a buffer for each costs as much as its head. */
  readonly file: Pick<YearFile, 'slice'>;
  readonly from: number;
  readonly to: number;
  /** Put together when it is first asked for. */
  entry: Entry | undefined;
}

/** Heads with the lengths of their rests on the first line, and after it the rests. */
function bytesOf(entries: ReadonlyMap<string, KeptEntry<unknown, unknown>>): Buffer {
  const heads = Array.from(entries, ([id, { head, from, to }]) => [id, head, to - from]);
  const rests = Array.from(entries.values(), restOf);
  return Buffer.concat([Buffer.from(`${JSON.stringify(heads)}\n`), ...rests]);
}

function entriesOf<Entry, Head>(file: YearFile): Map<string, KeptEntry<Entry, Head>> {
  const entries = new Map<string, KeptEntry<Entry, Head>>();
  let at = file.firstLine;
  const heads = parsed(file.slice(0, at));
  for (const [id, head, length] of isHeads<Head>(heads) ? heads : []) {
    entries.set(id, { head, file, from: at, to: (at += length), entry: undefined });
  }
  return entries;
}

function inMemory(bytes: Buffer): Pick<YearFile, 'slice'> {
  return { slice: (from, to) => bytes.subarray(from, to) };
}

function restOf({ file, from, to }: KeptEntry<unknown, unknown>): Buffer {
  return file.slice(from, to);
}

function parsed(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString());
}

/** The version that a file is sealed with vouches for the shape of what it holds. */
function isHeads<Head>(value: unknown): value is [string, Head, number][] {
  return Array.isArray(value);
}

function isRest<Rest>(value: unknown): value is [Rest] {
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
