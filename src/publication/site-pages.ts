import type { PageSource, SitePage } from './page-kind.ts';
import { everyKind } from './page-kinds.ts';
import { stockOf } from './stock.ts';

/**
 * Every HTML page of the site, each once; redirect pages are none.
 *
 * @param sources of each language.
 */
export function* sitePages(...sources: readonly PageSource[]): Generator<SitePage> {
  for (const source of sources) {
    const stock = stockOf(source.publication);
    for (const kind of everyKind) yield* kind.pages(source, stock);
  }
}

/** Addresses of the same, which nobody has to look at for them. */
export function* pageUrls(...sources: readonly PageSource[]): Generator<string> {
  for (const { publication } of sources) {
    for (const kind of everyKind) yield* kind.urls(stockOf(publication));
  }
}
