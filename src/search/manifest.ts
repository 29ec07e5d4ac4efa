/** `/search/partitions.json`: what the search page can load, newest first. */
export interface Manifest {
  readonly partitions: readonly ManifestPartition[];
  /** How many of them the page loads for a first query. */
  readonly initial: number;
}

export interface ManifestPartition {
  /** Folder below `/pagefind/`: `newest`, `closed/2023-01-1f2e3d4c`. */
  readonly name: string;
  /** Changes whenever the folder does. */
  readonly version: string;
  /** First and last month, `2024-07`. */
  readonly from: string;
  readonly to: string;
  /** Stories a year, newest year first. */
  readonly years: readonly (readonly [year: string, count: number])[];
  /** What loading it and a query of one word cost, in bytes. */
  readonly bytes: number;
}

/**
 * Bytes that partitions may take of the first query's 250 KB. The rest is for the page with
 * its font and script, Pagefind's program, ten excerpts, and the headers of all of them
 * where HTTP does not pack them.
 */
const FIRST_QUERY = 70_000;

/** @param partitions newest first. */
export function manifestOf(partitions: readonly ManifestPartition[]): Manifest {
  let initial = 0;
  let bytes = 0;
  for (const partition of partitions) {
    bytes += partition.bytes;
    if (initial > 0 && bytes > FIRST_QUERY) break;
    initial += 1;
  }
  return { partitions, initial };
}

/** A first look at what was loaded; the list is written by the program that reads it. */
export function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'initial' in value &&
    'partitions' in value &&
    Array.isArray(value.partitions)
  );
}
