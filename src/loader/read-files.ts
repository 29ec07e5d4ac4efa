import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { waitingEntries } from '../body/waiting.ts';
import { stampOf } from '../disk/stamp.ts';
import type { Problem } from '../problem/problem.ts';
import type { ArticleReading } from './article.ts';
import type { ContentOptions } from './content.ts';
import { readFresh, type ReadSource } from './fresh.ts';
import type { ArticleFile } from './walk.ts';

export interface FileReading {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
  /** `digestOf` the file's bytes. */
  readonly digest: string;
}

/**
 * Reads files of texts, and parses those that the cache does not hold.
 *
 * @param problems takes those of files that cannot be read at all.
 * @returns the readings of the others, and how many files were parsed.
 */
export async function readFiles(
  files: readonly ArticleFile[],
  { cache, label, timeZone, language, sites, now, stamps, texts }: ContentOptions,
  problems: Problem[],
  read?: ReadSource,
): Promise<{ readonly readings: readonly FileReading[]; readonly parsed: number }> {
  const readings: FileReading[] = [];
  let parsed = 0;
  for (const file of files) {
    const key = keyOf(file, label);
    const last = cache.get(key);
    if (last !== undefined && isSame(file, last.stamp, stamps?.get(file.path))) {
      readings.push({ file, reading: last.reading, digest: last.digest });
      continue;
    }
    const fresh = readFresh(file, { timeZone, language, sites }, last, read);
    if ('rule' in fresh) {
      problems.push(fresh);
    } else {
      const { entry } = fresh;
      cache.set(key, entry);
      const waits = waitingEntries(entry.reading.references?.updates ?? [], now).length > 0;
      if (fresh.blocks !== undefined && !waits) texts?.put(file.id, fresh.blocks);
      readings.push({ file, reading: entry.reading, digest: entry.digest });
    }
    if ('rule' in fresh || fresh.entry.reading !== last?.reading) parsed += 1;
    // Parsing never waits, and a process that has ended would wait to be heard.
    if (parsed % 100 === 0) await setImmediate();
  }
  return { readings, parsed };
}

/** Path of a file from the content folder. */
export function pathInContent({ file }: ArticleFile, label: string): string {
  return file.slice(label.length + 1);
}

/** Under what a reading is kept, which tells problems by the file's name: it begins with the year. */
export function keyOf(file: ArticleFile, label: string): string {
  return pathInContent(file, label).replace(/^articles\//u, '');
}

/** Of what may not be looked at, who reads it tells. */
function isSame({ path }: ArticleFile, stamp: string, taken: string | undefined): boolean {
  try {
    return (taken ?? stampOf(statSync(path))) === stamp;
  } catch {
    return false;
  }
}
