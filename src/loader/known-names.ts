import type { SearchBudget } from '../problem/nearest.ts';
import { formerSymbolsOf } from '../schema/ticker.ts';
import type { Registries } from '../publication/publication.ts';
import type { RegistryPlaces } from './registry.ts';
import { unknownName, type EntriesByRegistry, type Entry } from './unknown.ts';

/** What may be named: the entries of all registries. */
export interface KnownNames {
  /** Whether an entry of a registry is not known, since it is wrong. */
  readonly isPartial: boolean;
  /** Whether a name may stand for want of a registry to hold it against. */
  readonly excused: (registry: string, name: string) => boolean;
  readonly sections: ReadonlySet<string>;
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly tags: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
  readonly formerTags: ReadonlyMap<string, string>;
  readonly symbols: ReadonlySet<string>;
  readonly formerSymbols: ReadonlyMap<string, string>;
  readonly promos: ReadonlySet<string>;
  readonly paidPromos: ReadonlySet<string>;
  /** Entries as they may be meant by what people call them. */
  readonly entries: EntriesByRegistry;
}

export function knownNames(
  registries: Registries,
  places: RegistryPlaces,
  work: SearchBudget,
): KnownNames {
  const entries = (list: readonly Entry[]) => ({ list, work });
  const { sections, authors, tags, series, tickers, promos } = registries;
  return {
    isPartial: places.faulty.size > 0,
    excused: (registry, name) => places.unread.has(registry) || places.faulty.has(name),
    sections: new Set(sections.map((section) => section.id)),
    authors: new Map(authors.map((author) => [author.id, author.holdings])),
    tags: new Set(tags.map((tag) => tag.id)),
    series: new Set(series.map(({ id }) => id)),
    formerTags: new Map(
      tags.flatMap((tag) => tag.aliases.map((alias) => [alias, tag.id] as const)),
    ),
    symbols: new Set(tickers.map((ticker) => ticker.symbol)),
    formerSymbols: formerSymbolsOf(tickers),
    promos: new Set(promos.map((promo) => promo.id)),
    paidPromos: new Set(promos.filter(({ kind }) => kind === 'paid').map(({ id }) => id)),
    entries: {
      ...{ sections: entries(sections), authors: entries(authors), tags: entries(tags) },
      series: entries(series),
      tickers: entries(tickers.map(({ symbol, name }) => ({ id: symbol, name }))),
      promos: entries(promos.map(({ id, headline }) => ({ id, name: headline }))),
    },
  };
}

/** What is wrong with the id of a tag; undefined when nothing is. */
export function tagFault(tag: string, known: KnownNames): string | undefined {
  if (isKnown('tags', tag, known.tags, known)) return undefined;
  const present = known.formerTags.get(tag.toLowerCase());
  return present === undefined
    ? unknownName('tag', tag, known.entries.tags, 'tags.yaml')
    : `unknown tag "${tag}"; it is now called "${present}"`;
}

/** As `tagFault`, of a symbol. */
export function tickerFault(symbol: string, known: KnownNames): string | undefined {
  return isSymbol(symbol, known)
    ? undefined
    : unknownName('ticker', symbol, known.entries.tickers, 'tickers.yaml');
}

export function isKnown(
  registry: string,
  name: string,
  names: { has(name: string): boolean },
  known: KnownNames,
): boolean {
  return name === '' || names.has(name) || known.excused(registry, name);
}

export function isSymbol(symbol: string, known: KnownNames): boolean {
  return known.formerSymbols.has(symbol) || isKnown('tickers', symbol, known.symbols, known);
}

export function isPromo(id: string, known: KnownNames): boolean {
  return isKnown('promos', id, known.promos, known);
}
