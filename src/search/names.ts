/**
 * `/search/names.json`: what the ids of filters are called, and the pages that a query may
 * lead to at once. The index of stories holds ids alone: words of these names are looked up here
 * (`client/search/name-book.ts`). Arrays rather than objects: the file is loaded with the first key press.
 */
export interface SearchNames {
  /** In the masthead's order; of one alone nothing, as of authors. */
  readonly sections: readonly Named[];
  readonly authors: readonly Named[];
  /** With stories only; most stories first. */
  readonly tags: readonly TagName[];
  /** With stories only; most stories first. */
  readonly series: readonly SeriesName[];
  /** Every ticker of the ledger; most stories first. */
  readonly tickers: readonly TickerName[];
  /** Names that every story bears, so that no filter parts them: of the one author. */
  readonly everywhere: readonly string[];
}

/** Those of a paper that nobody knows yet. */
export const NO_NAMES: SearchNames = {
  sections: [],
  authors: [],
  tags: [],
  series: [],
  tickers: [],
  everywhere: [],
};

export type Named = readonly [id: string, name: string];
export type TagName = readonly [id: string, name: string, stories: number, ...aliases: string[]];
export type SeriesName = readonly [id: string, name: string, stories: number];
export type TickerName = readonly [
  symbol: string,
  name: string,
  stories: number,
  ...formerly: string[],
];

/** A first look at what was loaded; the list is written by the program that reads it. */
export function isNames(value: unknown): value is SearchNames {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(NO_NAMES).every((name) => Array.isArray(Reflect.get(value, name)))
  );
}
