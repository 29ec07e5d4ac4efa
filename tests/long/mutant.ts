/** A damage of one line, and the test that must see it. */
export interface Mutant {
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  /** File of the test. */
  readonly by: string;
  /** Words of its name. */
  readonly test: string;
}

/** Mutants of one file, by the words in it. */
export const inFile = (
  file: string,
  list: readonly (readonly [from: string, to: string, by: string, test: string])[],
): Mutant[] => list.map(([from, to, by, test]) => ({ file, from, to, by, test }));
