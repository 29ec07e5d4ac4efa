import type { ManifestPartition } from '../../search/manifest.ts';
import type { Downloads } from './downloads.ts';
import { beginsWith, nearestWord } from './marks.ts';
import { Matcher } from './matcher.ts';
import { isAnywhere, type Holders, type Matches } from './matches.ts';
import { NameBook } from './name-book.ts';
import type { FilterCounts, Pagefind, PagefindResult } from './pagefind.ts';
import type { SearchNames } from '../../search/names.ts';
import { resultOf, type SearchResult } from './result.ts';
import { PARTITION, type Shelf } from './shelf.ts';
import { filterNames, without, type Filters, type SearchState } from './state.ts';
import { isWhole, looser, unitParts, unitsOf, type Spoken } from './term.ts';

/** What was found, at the moment it was asked for. */
export interface Outcome {
  readonly total: number;
  /** Words and phrases of the query that no story holds; the results are those of the others. */
  readonly unknown: readonly string[];
  /** A word of a story that may have been meant by the first unknown one. */
  readonly nearest: string | undefined;
  /** The last word of an unfinished query, when stories hold words that begin with it. */
  readonly beginning: string | undefined;
  /** Words of a phrase that no story holds were looked for one by one. */
  readonly isApart: boolean;
  /** Nothing held all that stories hold one by one, and this was left out. */
  readonly without: string | undefined;
  /** Results from the first to the `count`th, in order. */
  readonly results: (count: number) => Promise<readonly SearchResult[]>;
  /** Stories by filter and value, once `countFilters` was asked for. */
  readonly counts: FilterCounts | undefined;
  /** Whether there are counts of just the results, not of more stories than these. */
  readonly isCounted: boolean;
  /** Partitions that were not searched and may hold more, newest first. */
  readonly unsearched: readonly ManifestPartition[];
}

/** Searches the partitions of the index that are at hand. */
export class Engine {
  readonly shelf: Shelf;
  readonly #pagefind: Pagefind;
  readonly #matcher: Matcher;
  readonly #downloads: Downloads;
  readonly #spoken: Spoken;
  #isCounting = false;

  constructor(
    pagefind: Pagefind,
    shelf: Shelf,
    downloads: Downloads,
    spoken: Spoken,
    names: SearchNames,
  ) {
    this.#pagefind = pagefind;
    const years = new Set(shelf.partitions.flatMap((partition) => partition.years));
    const book = new NameBook(
      names,
      spoken.language,
      Array.from(years, ([year]) => year),
    );
    this.#matcher = new Matcher(pagefind, spoken.language, book, () => shelf.stories);
    this.shelf = shelf;
    this.#downloads = downloads;
    this.#spoken = spoken;
  }

  /**
   * @param isTyping the last word may be the beginning of one.
   * @throws Unreachable when a part of the index that the search needs does not arrive.
   */
  search(state: SearchState, isTyping = false): Promise<Outcome> {
    return this.#downloads.during(() => this.#search(state, isTyping));
  }

  /** Has every later outcome say how many stories each filter leaves. */
  countFilters(): void {
    this.#isCounting = true;
  }

  async #search(state: SearchState, isTyping: boolean): Promise<Outcome> {
    const { filters, sort } = state;
    await this.shelf.provide(filters.year);
    if (this.#isCounting) await this.#pagefind.filters();
    const found =
      state.query === ''
        ? await this.#list(filters)
        : await this.#find(unitsOf(state.query, this.#spoken.common), filters, isTyping);
    const { matches, units } = found;
    const counted = this.#isCounting ? await matches.count(filters) : undefined;
    const inOrder =
      sort === 'newest' || state.query === ''
        ? this.#byDate(found, filters)
        : (count: number) => Promise.resolve(matches.results.slice(0, count));
    return {
      total: matches.results.length,
      unknown: found.unknown,
      nearest: await this.#nearestTo(found.unknown[0]),
      beginning: found.beginning,
      isApart: found.isApart,
      without: found.without,
      results: (count) =>
        this.#downloads.during(async () => {
          const loaded = await Promise.all((await inOrder(count)).map((result) => result.data()));
          return loaded.map((data) => resultOf(data, (units ?? []).join(' ')));
        }),
      counts: counted && (await this.#counts(found, filters, counted.counts)),
      isCounted: counted?.stories === matches.results.length,
      unsearched: filters.year === undefined ? this.shelf.unsearched : [],
    };
  }

  /** Everything that the filters let through. */
  async #list(filters: Filters): Promise<Found> {
    return { ...NOTHING, units: null, matches: await this.#matcher.all(filters) };
  }

  /** What holds all units that any story holds; where nothing does, the most telling of them. */
  async #find(units: readonly string[], filters: Filters, isTyping: boolean): Promise<Found> {
    const holders = await this.#matcher.holders(units);
    const unknown = units.filter((unit) => !isAnywhere(holders.get(unit)));
    const phrases = unknown.filter((unit) => unitParts(unit).length > 1);
    if (phrases.length > 0) {
      const apart = units.flatMap((unit) => (phrases.includes(unit) ? unitParts(unit) : [unit]));
      return { ...(await this.#find([...new Set(apart)], filters, isTyping)), isApart: true };
    }
    const last = units.at(-1);
    if (isTyping && last !== undefined && unknown.includes(last)) {
      const begun = await this.#findBeginning(units, last, holders, filters);
      if (begun !== undefined) return begun;
    }
    const known = units.filter((unit) => !unknown.includes(unit));
    if (known.length === 0) return { ...NOTHING, units, unknown };
    const matches = await this.#matcher.match(known, holders, filters);
    const found: Found = { ...NOTHING, units: known, unknown, matches };
    return matches.results.length > 0 ? found : this.#findLoosely(found, holders, filters);
  }

  /** Stories with the units before the last, and words that begin with the last. */
  async #findBeginning(
    units: readonly string[],
    last: string,
    holders: Holders,
    filters: Filters,
  ): Promise<Found | undefined> {
    const known = units.filter((unit) => unit === last || isAnywhere(holders.get(unit)));
    const matches = await this.#matcher.match(known, holders, filters, last);
    const [best] = matches.results;
    if (best === undefined) return undefined;
    const isBegun = matches.begun.has(best.id) || beginsWith(await best.data(), last);
    if (!isBegun) return undefined;
    const unknown = units.filter((unit) => !known.includes(unit));
    return { ...NOTHING, units: known, unknown, matches, beginning: last };
  }

  async #findLoosely(nothing: Found, holders: Holders, filters: Filters): Promise<Found> {
    const others = await Promise.all(
      looser(nothing.units ?? []).map(async (other) => ({
        ...nothing,
        ...other,
        matches: await this.#matcher.match(other.units, holders, filters),
      })),
    );
    const score = ({ matches }: Found): number => matches.results[0]?.score ?? 0;
    return others.reduce<Found>((best, next) => (score(next) > score(best) ? next : best), nothing);
  }

  /** For a word that it does not hold, Pagefind takes the longest one that the word begins with. */
  async #nearestTo(unknown: string | undefined): Promise<string | undefined> {
    if (unknown === undefined || isWhole(unknown)) return undefined;
    const { results } = await this.#matcher.ask(unknown, {});
    const best = await results[0]?.data();
    return best === undefined ? undefined : nearestWord(best, unknown);
  }

  /**
   * Pagefind numbers sorted results within each index, so merged ones come out mixed:
   * partitions are asked one after the other, and only as far as is needed.
   */
  #byDate(
    { matches }: Found,
    filters: Filters,
  ): (count: number) => Promise<readonly PagefindResult[]> {
    const left = this.shelf.partitions
      .map(({ name }) => name)
      .filter((name) => matches.partitions.has(name));
    // Each as it was found: that says at which words.
    const matching = new Map(matches.results.map((result) => [result.id, result]));
    const found: PagefindResult[] = [];
    return async (count) => {
      while (found.length < count) {
        const name = left.shift();
        if (name === undefined) break;
        const { results } = await this.#pagefind.search(matches.term, {
          filters: { ...filters, [PARTITION]: name },
          sort: { date: 'desc' },
        });
        found.push(...results.flatMap(({ id }) => matching.get(id) ?? []));
      }
      return found.slice(0, count);
    };
  }

  /** For a filter that is set, the counts are those without it: what else could be chosen. */
  async #counts({ units, matches }: Found, filters: Filters, all: FilterCounts) {
    const counts: Record<string, Readonly<Record<string, number>>> = { ...all };
    for (const name of filterNames) {
      if (filters[name] === undefined) continue;
      const others = without(filters, name);
      const isBare = units === null && Object.keys(others).length === 0;
      const wider = isBare ? await this.#pagefind.filters() : (await matches.count(others)).counts;
      counts[name] = wider[name] ?? {};
    }
    return counts;
  }
}

interface Found extends Pick<Outcome, 'unknown' | 'beginning' | 'isApart' | 'without'> {
  /** What was searched for; null for everything. */
  readonly units: readonly string[] | null;
  readonly matches: Matches;
}

const NOTHING: Found = {
  units: [],
  unknown: [],
  beginning: undefined,
  isApart: false,
  without: undefined,
  matches: {
    ...{ results: [], term: '', begun: new Set(), partitions: new Set() },
    count: () => Promise.resolve({ counts: {}, stories: 0 }),
  },
};
