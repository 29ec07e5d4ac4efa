import type { PageSource, SitePage, Stock } from './page-kind.ts';
import { everyKind } from './page-kinds.ts';
import { compare } from '../compare.ts';
import type { Publication } from './publication.ts';
import { tallyYears } from './tally.ts';

/** Every HTML page of the site, each once; redirect pages are none. */
export function* sitePages(source: PageSource): Generator<SitePage> {
  const stock = stockOf(source.publication);
  for (const kind of everyKind) yield* kind.pages(source, stock);
}

/** What there are pages of, in the order in which lists name them. */
export function stockOf({ sections, authors, tags, tickers, ...publication }: Publication): Stock {
  const { byId, byMonth, bySection, timeZone, pages } = publication;
  return {
    sections: [...sections.keys()],
    authors: [...authors.keys()],
    tags: [...tags.values()].sort(byName).map(({ id }) => id),
    tickers: [...tickers.keys()].sort(compare),
    articles: [...byId.keys()],
    pages: [...pages.keys()],
    months: new Set(byMonth.keys()),
    sectionYears: [...bySection].flatMap(([id, stories]) =>
      tallyYears(stories, timeZone).map(([year]) => [id, year] as const),
    ),
  };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase());
}
