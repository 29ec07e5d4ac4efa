import type { FilterCounts, PagefindResult } from './pagefind.ts';
import type { Filters } from './state.ts';

/** The stories that hold each unit of a query. */
export type Holders = ReadonlyMap<string, Held>;

/** Ids of stories. */
export interface Held {
  /** Of those that hold a word itself. */
  readonly byWords: ReadonlySet<string>;
  /** Of those that carry what it is a name of. */
  readonly byName: ReadonlySet<string>;
}

/** Whether any story holds it. */
export function isAnywhere(held: Held | undefined): boolean {
  return held !== undefined && held.byWords.size + held.byName.size > 0;
}

export interface Matches {
  /** Best first. */
  readonly results: readonly PagefindResult[];
  /** What Pagefind is asked for to have these in another order, and others; null for everything. */
  readonly term: string | null;
  /** Partitions that hold them. */
  readonly partitions: ReadonlySet<string>;
  /** Those that carry what the unfinished unit is the beginning of a name of. */
  readonly begun: ReadonlySet<string>;
  /** Counts what matches under these or other filters. */
  readonly count: (filters: Filters) => Promise<Count>;
}

export interface Count {
  /** Stories by filter and value. */
  readonly counts: FilterCounts;
  /** How many were counted: those that match, or more. */
  readonly stories: number;
}

/** What Pagefind brings for a term. */
export interface Brought {
  readonly results: readonly PagefindResult[];
  readonly filters: FilterCounts;
}
