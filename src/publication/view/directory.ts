import type { CountedLink } from './link.ts';
import type { TickerLink } from './teaser.ts';
import { tickerTypes, type TickerType } from '../../schema/ticker.ts';
import { compare } from '../../compare.ts';
import type { Tag } from '../../schema/tag.ts';
import type { Index, Publication } from '../publication.ts';
import { collator } from '../../words/intl.ts';
import { authorUrl, seriesUrl, tagUrl } from '../urls.ts';
import { tickerLink } from './teaser.ts';

/** `/tags/`: every tag in use, by name. */
export interface TagsView {
  readonly tags: readonly (CountedLink & { readonly description: string })[];
}

/** `/series/`: every series with a story, by name. */
export interface AllSeriesView {
  readonly series: readonly (CountedLink & { readonly description: string })[];
}

/** `/tickers/`: every instrument of the ledger, grouped by type in the schema's order. */
export interface TickersView {
  readonly groups: readonly {
    readonly type: TickerType;
    readonly tickers: readonly (TickerLink &
      CountedLink & { readonly exchange: string | undefined })[];
  }[];
}

/** `/authors/` */
export interface AuthorsView {
  readonly authors: readonly (CountedLink & { readonly role: string; readonly bio: string })[];
}

export function tagsView(publication: Publication): TagsView {
  const { tags, byTag } = publication;
  return { tags: inUse(tags, byTag, (id) => tagUrl(id, publication), publication) };
}

export function allSeriesView(publication: Publication): AllSeriesView {
  const { series, bySeries } = publication;
  return { series: inUse(series, bySeries, (id) => seriesUrl(id, publication), publication) };
}

/** Entries of a registry with a story, by name. */
function inUse(
  entries: ReadonlyMap<string, Pick<Tag, 'id' | 'name' | 'description'>>,
  stories: Index,
  urlOf: (id: string) => string,
  { language }: Publication,
): (CountedLink & { readonly description: string })[] {
  const inOrder = collator(language).compare;
  return Array.from(entries.values(), ({ id, name, description }) => ({
    name,
    url: urlOf(id),
    description,
    count: stories.get(id)?.length ?? 0,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => inOrder(a.name, b.name) || compare(a.url, b.url));
}

export function tickersView(publication: Publication): TickersView {
  const tickers = [...publication.tickers.values()].sort((a, b) => compare(a.symbol, b.symbol));
  return {
    groups: tickerTypes
      .map((type) => ({
        type,
        tickers: tickers
          .filter((ticker) => ticker.type === type)
          .map(({ symbol, exchange }) => ({
            ...tickerLink(symbol, publication),
            exchange,
            count: publication.byTicker.get(symbol)?.length ?? 0,
          })),
      }))
      .filter((group) => group.tickers.length > 0),
  };
}

export function authorsView(publication: Publication): AuthorsView {
  return {
    authors: [...publication.authors.values()].map(({ id, name, role, bio }) => ({
      name,
      url: authorUrl(id, publication),
      role,
      bio,
      count: publication.byAuthor.get(id)?.length ?? 0,
    })),
  };
}
