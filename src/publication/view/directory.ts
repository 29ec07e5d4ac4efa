import type { CountedLink } from './link.ts';
import type { TickerLink } from './teaser.ts';

/** `/tags/`: every tag in use, by name. */
export interface TagsView {
  readonly tags: readonly (CountedLink & { readonly description: string })[];
}

/** `/tickers/`: every instrument of the ledger, grouped by type in the schema's order. */
export interface TickersView {
  readonly groups: readonly {
    readonly type: string;
    readonly tickers: readonly (TickerLink &
      CountedLink & { readonly exchange: string | undefined })[];
  }[];
}

/** `/authors/` */
export interface AuthorsView {
  readonly authors: readonly (CountedLink & { readonly role: string; readonly bio: string })[];
}
