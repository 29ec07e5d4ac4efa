/**
 * One thing wrong with the content. Findings are data; `report.ts` prints them.
 *
 * `line` and `column` count from 1; `column` counts UTF-16 code units, as editors do.
 */
export interface Problem {
  /** Path relative to the project (or as given), with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning';
  /** One sentence: what was found, what was expected, the nearest valid value. */
  readonly message: string;
  /** Stable id of the rule, in kebab case: `ticker-unknown`. */
  readonly rule: string;
  /** How it is put right without knowing anything more; absent when a person must decide. */
  readonly remedy?: Remedy;
  /**
   * What it is in a story of the archive, whose bounds are wider: advice, or nothing; the same as
   * elsewhere when left out. Whoever tells of it has judged it by the story's date.
   */
  readonly inArchive?: 'warning' | 'silent';
}

/**
 * A change of the file that puts a problem right: the first `find` at or after a place,
 * that of the problem unless `at` names another, becomes `replace`. An empty `find`
 * inserts at the place itself.
 */
export interface Remedy {
  readonly find: string;
  readonly replace: string;
  readonly at?: { readonly line: number; readonly column: number };
}
