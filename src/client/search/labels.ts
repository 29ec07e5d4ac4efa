import type { SearchNames } from '../../search/names.ts';
import type { FilterName } from './state.ts';
import type { PageWords } from './page-words.ts';

/** What the ids of filters are called. */
export class Labels {
  readonly #names: Readonly<Record<'section' | 'ticker' | 'tag' | 'author', Map<string, string>>>;

  readonly #kinds: ReadonlyMap<string, string>;

  constructor({ sections, tickers, tags, authors }: SearchNames, { words }: PageWords) {
    this.#kinds = new Map(Object.entries(words.kinds));
    this.#names = {
      section: new Map(sections),
      ticker: new Map(tickers.map(([symbol, name]) => [symbol, `${symbol} ${name}`])),
      tag: new Map(tags.map(([id, name]) => [id, name])),
      author: new Map(authors),
    };
  }

  /** `Inflation` for the tag `inflation`; an id that is not known stays as it is. */
  of(filter: FilterName, id: string): string {
    if (filter === 'year') return id;
    if (filter === 'kind') return this.#kinds.get(id) ?? id;
    return this.#names[filter].get(id) ?? id;
  }
}
