import { openYearlyCache } from '../../src/loader/cache.ts';
import type { Problem } from '../../src/problem/problem.ts';

/** What is kept of an article that was looked at before. */
export interface Looked {
  /** Digest of the file, and what else the look depended on, as one text. */
  readonly key: string;
  readonly problems: readonly Omit<Problem, 'file'>[];
  /** Longer paragraphs, as a short digest and the line on which each begins. */
  readonly paragraphs: readonly (readonly [digest: string, line: number])[];
}

/** Earlier looks by article id; one counts as long as its key is the same. */
export interface Memory {
  get(id: string, key: string): Looked | undefined;
  set(id: string, looked: Looked): void;
  /** Forgets every id that was neither asked for nor set, and writes what changed. */
  save(): void;
}

/** @param version digest of the code that looks; what another version kept is ignored. */
export function openMemory(dir: string, version: string): Memory {
  const cache = openYearlyCache<Looked, Looked, null>(dir, version, {
    split: (looked) => [looked, null],
    join: (looked) => looked,
  });
  return {
    get(id, key) {
      const known = cache.get(id);
      return known?.key === key ? known : undefined;
    },
    set(id, looked) {
      cache.set(id, looked);
    },
    save() {
      cache.save();
    },
  };
}
