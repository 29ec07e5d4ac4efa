import { compare } from '../compare.ts';
import type { Publication } from '../publication/publication.ts';
import { has, stockOf } from '../publication/stock.ts';

/**
 * `/search/names.json`: what the ids of filters are called, and the pages that a query may
 * lead to at once. Arrays rather than objects: the file is loaded with the first key press.
 */
export interface SearchNames {
  /** In the masthead's order; of one alone nothing, as of authors. */
  readonly sections: readonly Named[];
  readonly authors: readonly Named[];
  /** With stories only; most stories first. */
  readonly tags: readonly (readonly [id: string, name: string, stories: number])[];
  /** Every ticker of the ledger; most stories first. */
  readonly tickers: readonly TickerName[];
}

export type Named = readonly [id: string, name: string];
export type TickerName = readonly [
  symbol: string,
  name: string,
  stories: number,
  ...formerly: string[],
];

export function namesOf(publication: Publication): SearchNames {
  const { sections, authors, tags, tickers, byTag, byTicker } = publication;
  const named = (all: ReadonlyMap<string, { readonly name: string }>): Named[] =>
    [...all].map(([id, { name }]) => [id, name]);
  const stock = stockOf(publication);
  return {
    sections: has.sections(stock) ? named(sections) : [],
    authors: named(has.authors(stock) ? authors : new Map()).sort((a, b) => compare(a[1], b[1])),
    tags: [...tags.values()]
      .map(({ id, name }) => [id, name, byTag.get(id)?.length ?? 0] as const)
      .filter(([, , stories]) => stories > 0)
      .sort((a, b) => b[2] - a[2] || compare(a[0], b[0])),
    tickers: [...tickers.values()]
      .map(({ symbol, name, formerly }): TickerName => {
        return [symbol, name, byTicker.get(symbol)?.length ?? 0, ...formerly];
      })
      .sort((a, b) => b[2] - a[2] || compare(a[0], b[0])),
  };
}

/** A first look at what was loaded; the list is written by the program that reads it. */
export function isNames(value: unknown): value is SearchNames {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['sections', 'authors', 'tags', 'tickers'].every((name) =>
      Array.isArray(Reflect.get(value, name)),
    )
  );
}
