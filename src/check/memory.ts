import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem/problem.ts';

/** What is kept of an article that was looked at before. */
export interface Looked {
  /** Digest of the file, and what else the look depended on, as one text. */
  readonly key: string;
  readonly problems: readonly Omit<Problem, 'file'>[];
  /** Longer paragraphs, as a short digest and the line on which each begins. */
  readonly paragraphs: readonly (readonly [digest: string, line: number])[];
}

/** Earlier looks by article id, one JSON file a year: a changed article rewrites one file. */
export interface Memory {
  get(id: string, key: string): Looked | undefined;
  set(id: string, looked: Looked): void;
  /** Forgets every id that was neither asked for nor set, and writes changed years. */
  save(): void;
}

/** @param version digest of the code that looks; what another version kept is ignored. */
export function openMemory(dir: string, version: string): Memory {
  const years = new Map<string, Map<string, Looked>>();
  const used = new Set<string>();
  const changed = new Set<string>();
  const yearOf = (id: string): Map<string, Looked> => {
    const year = id.slice(0, 4);
    let entries = years.get(year);
    if (entries === undefined) years.set(year, (entries = readYear(dir, year, version)));
    return entries;
  };
  return {
    get(id, key) {
      used.add(id);
      const known = yearOf(id).get(id);
      return known?.key === key ? known : undefined;
    },
    set(id, looked) {
      used.add(id);
      changed.add(id.slice(0, 4));
      yearOf(id).set(id, looked);
    },
    save() {
      mkdirSync(dir, { recursive: true });
      for (const [year, entries] of years) {
        for (const id of entries.keys()) {
          if (used.has(id)) continue;
          entries.delete(id);
          changed.add(year);
        }
        if (!changed.has(year)) continue;
        const path = join(dir, `${year}.json`);
        writeFileSync(`${path}.${process.pid}`, JSON.stringify([version, [...entries]]));
        renameSync(`${path}.${process.pid}`, path);
      }
      for (const file of readdirSync(dir)) {
        if (!years.has(file.slice(0, 4))) rmSync(join(dir, file), { force: true });
      }
    },
  };
}

function readYear(dir: string, year: string, version: string): Map<string, Looked> {
  try {
    const text = readFileSync(join(dir, `${year}.json`), 'utf8');
    if (!text.startsWith(`[${JSON.stringify(version)},`)) return new Map();
    const parsed: unknown = JSON.parse(text);
    if (!isYear(parsed)) return new Map<string, Looked>();
    return new Map(parsed[1]);
  } catch {
    return new Map();
  }
}

/** The version in front of the file vouches for the shape of what follows it. */
function isYear(value: unknown): value is [string, [string, Looked][]] {
  return Array.isArray(value) && Array.isArray(value[1]);
}
