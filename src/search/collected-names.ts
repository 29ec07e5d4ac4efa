import { compare } from '../compare.ts';
import type { Publication } from '../publication/publication.ts';
import { has, stockOf } from '../publication/stock.ts';
import { collator } from '../words/intl.ts';
import type { Named, SearchNames, SeriesName, TagName, TickerName } from './names.ts';

/** What the search page loads about the pages of a publication. */
export function namesOf(publication: Publication): SearchNames {
  const { sections, authors, tags, series, tickers, byTag, bySeries, byTicker } = publication;
  const named = (all: ReadonlyMap<string, { readonly name: string }>): Named[] =>
    [...all].map(([id, { name }]) => [id, name]);
  const stock = stockOf(publication);
  const inOrder = collator(publication.language).compare;
  return {
    sections: has.sections(stock) ? named(sections) : [],
    authors: named(has.authors(stock) ? authors : new Map()).sort(
      (a, b) => inOrder(a[1], b[1]) || compare(a[0], b[0]),
    ),
    tags: [...tags.values()]
      .map(({ id, name, aliases }): TagName => [id, name, byTag.get(id)?.length ?? 0, ...aliases])
      .filter(([, , stories]) => stories > 0)
      .sort((a, b) => b[2] - a[2] || compare(a[0], b[0])),
    series: Array.from(series.values(), ({ id, name }): SeriesName => [
      id,
      name,
      bySeries.get(id)?.length ?? 0,
    ])
      .filter(([, , stories]) => stories > 0)
      .sort((a, b) => b[2] - a[2] || compare(a[0], b[0])),
    tickers: [...tickers.values()]
      .map(({ symbol, name, formerly }): TickerName => {
        return [symbol, name, byTicker.get(symbol)?.length ?? 0, ...formerly];
      })
      .sort((a, b) => b[2] - a[2] || compare(a[0], b[0])),
    everywhere: has.authors(stock) ? [] : Array.from(authors.values(), ({ name }) => name),
  };
}
