import type { ManifestPartition } from '../../search/manifest.ts';
import type { Downloads } from './downloads.ts';
import type { FilterCounts, Pagefind, PagefindOutcome, PagefindResult } from './pagefind.ts';
import { resultOf, type Result } from './result.ts';
import { PARTITION, type Shelf } from './shelf.ts';
import { filterNames, without, type Filters, type SearchState } from './state.ts';
import { looserTerms, termOf } from './term.ts';
import { unknownWords } from './unknown-words.ts';

/** What was found, at the moment it was asked for. */
export interface Outcome {
  readonly total: number;
  /**
   * Nothing held all words of the query, and this one was left out; empty when the words
   * of a phrase were taken apart.
   */
  readonly without: string | undefined;
  /** Results from the first to the `count`th, in order. */
  readonly results: (count: number) => Promise<readonly Result[]>;
  /** Stories by filter and value, once `countFilters` was asked for. */
  readonly counts: FilterCounts | undefined;
  /** Partitions that were not searched and may hold more, newest first. */
  readonly unsearched: readonly ManifestPartition[];
}

/** Searches the partitions of the index that are at hand. */
export class Engine {
  readonly shelf: Shelf;
  readonly #pagefind: Pagefind;
  readonly #downloads: Downloads;
  #isCounting = false;

  constructor(pagefind: Pagefind, shelf: Shelf, downloads: Downloads) {
    this.#pagefind = pagefind;
    this.shelf = shelf;
    this.#downloads = downloads;
  }

  /** @throws Unreachable when a part of the index that the search needs does not arrive. */
  search(state: SearchState): Promise<Outcome> {
    return this.#downloads.during(() => this.#search(state));
  }

  /** Has every later outcome say how many stories each filter leaves. */
  countFilters(): void {
    this.#isCounting = true;
  }

  async #search(state: SearchState): Promise<Outcome> {
    await this.shelf.provide(state.filters.year);
    if (this.#isCounting) await this.#pagefind.filters();
    const asked = state.query === '' ? null : (termOf(state.query) ?? '');
    const { term, without: left, results, filters } = await this.#find(asked, state.filters);
    const isNewest = state.sort === 'newest' || term === null;
    const inOrder = isNewest
      ? this.#byDate(term, state.filters, filters[PARTITION] ?? {})
      : (count: number) => Promise.resolve(results.slice(0, count));
    return {
      total: results.length,
      without: left,
      results: (count) =>
        this.#downloads.during(async () => {
          const found = await inOrder(count);
          const loaded = await Promise.all(found.map((result) => result.data()));
          return loaded.map((data) => resultOf(data, term ?? ''));
        }),
      counts: this.#isCounting ? await this.#counts(term, state.filters, filters) : undefined,
      unsearched: state.filters.year === undefined ? this.shelf.unsearched : [],
    };
  }

  /** What holds all words; where nothing does, what holds the most telling of them. */
  async #find(term: string | null, filters: Filters): Promise<Found> {
    const found: Found = { term, without: undefined, ...(await this.#ask(term, filters)) };
    if (term === null) return found;
    const [best] = found.results;
    if (best === undefined) return this.#findLoosely(term, filters, found);
    const unknown = unknownWords(term, await best.data());
    if (unknown.length === 0) return found;
    const known = term.split(' ').filter((word) => !unknown.includes(word));
    if (known.length === 0) return { ...found, results: [], filters: {} };
    const rest = await this.#find(known.join(' '), filters);
    return { ...rest, without: unknown.join(' ') };
  }

  async #findLoosely(term: string, filters: Filters, nothing: Found): Promise<Found> {
    const looser = await Promise.all(
      looserTerms(term).map(async (other) => ({
        ...other,
        ...(await this.#ask(other.term, filters)),
      })),
    );
    const score = ({ results }: Found): number => results[0]?.score ?? 0;
    return looser.reduce<Found>((best, next) => (score(next) > score(best) ? next : best), nothing);
  }

  /** Stories that hold a phrase come in the order in which its words alone would bring them. */
  async #ask(term: string | null, filters: Filters): Promise<PagefindOutcome> {
    const ask = (words: string | null): Promise<PagefindOutcome> =>
      this.#pagefind.search(words, { filters: { ...filters }, sort: {} });
    const outcome = await ask(term);
    if (term?.startsWith('"') !== true) return outcome;
    const { results } = await ask(term.replaceAll('"', ''));
    const order = new Map(results.map(({ id }, index) => [id, index]));
    const rank = ({ id }: PagefindResult): number => order.get(id) ?? results.length;
    return { ...outcome, results: outcome.results.toSorted((a, b) => rank(a) - rank(b)) };
  }

  /**
   * Pagefind numbers sorted results within each index, so merged ones come out mixed:
   * partitions are asked one after the other, and only as far as is needed.
   */
  #byDate(
    term: string | null,
    filters: Filters,
    stories: Readonly<Record<string, number>>,
  ): (count: number) => Promise<readonly PagefindResult[]> {
    const left = this.shelf.partitions
      .map(({ name }) => name)
      .filter((name) => (stories[name] ?? 0) > 0);
    const found: PagefindResult[] = [];
    return async (count) => {
      while (found.length < count) {
        const name = left.shift();
        if (name === undefined) break;
        const { results } = await this.#pagefind.search(term, {
          filters: { ...filters, [PARTITION]: name },
          sort: { date: 'desc' },
        });
        found.push(...results);
      }
      return found.slice(0, count);
    };
  }

  /** For a filter that is set, the counts are those without it: what else could be chosen. */
  async #counts(
    term: string | null,
    filters: Filters,
    counted: FilterCounts,
  ): Promise<FilterCounts> {
    const counts: Record<string, Readonly<Record<string, number>>> = { ...counted };
    for (const name of filterNames) {
      if (filters[name] === undefined) continue;
      const others = without(filters, name);
      const isBare = term === null && Object.keys(others).length === 0;
      const all = isBare ? await this.#pagefind.filters() : (await this.#ask(term, others)).filters;
      counts[name] = all[name] ?? {};
    }
    return counts;
  }
}

interface Found extends PagefindOutcome {
  readonly term: string | null;
  readonly without: string | undefined;
}
