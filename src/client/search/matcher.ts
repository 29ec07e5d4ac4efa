import type { NameBook } from './name-book.ts';
import { NamedMatcher } from './named-matcher.ts';
import type { Brought, Held, Holders, Matches } from './matches.ts';
import type { FilterCounts, Pagefind, PagefindFilters, PagefindResult } from './pagefind.ts';
import { partitionsIn } from './shelf.ts';
import type { Filters } from './state.ts';
import { asIndexed, exactly, isWhole, onlyWithin } from './term.ts';

/** Asks Pagefind for stories that hold what they are to hold, and nothing like it. */
export class Matcher {
  readonly #pagefind: Pagefind;
  readonly #names: NameBook;
  readonly #language: string;
  readonly #named: NamedMatcher;

  /**
   * @param language of the page (BCP 47).
   * @param stories how many there are in all that is searched.
   */
  constructor(pagefind: Pagefind, language: string, names: NameBook, stories: () => number) {
    this.#pagefind = pagefind;
    this.#language = language;
    this.#names = names;
    this.#named = new NamedMatcher(this, names, language, stories);
  }

  async holders(units: readonly string[]): Promise<Holders> {
    const ids = async (term: string | null | undefined, by: PagefindFilters = {}) => {
      const found = term === undefined ? [] : (await this.ask(term, by)).results;
      return new Set(found.map(({ id }) => id));
    };
    const heldBy = async (unit: string): Promise<Held> => {
      const called = this.#names.called(unit, false);
      const [all, within, byName] = await Promise.all([
        ids(exactly(unit, this.#language)),
        ids(onlyWithin(unit, this.#language)),
        ids(called && null, called?.carriers),
      ]);
      return { byWords: new Set(Array.from(all).filter((id) => !within.has(id))), byName };
    };
    return new Map(
      await Promise.all(units.map(async (unit) => [unit, await heldBy(unit)] as const)),
    );
  }

  /** Everything that the filters let through. */
  async all(filters: Filters): Promise<Matches> {
    const { results, filters: counts } = await this.ask(null, filters);
    return this.#matches(null, results, counts, null);
  }

  /**
   * Stories that hold all units, in the order in which their words alone would bring them, or
   * carry what they are names of.
   *
   * @param begun a unit that words may begin with.
   */
  async match(
    units: readonly string[],
    holders: Holders,
    filters: Filters,
    begun?: string,
  ): Promise<Matches> {
    const named = await this.#named.match(units, holders, filters, begun);
    return named ?? this.byWords(units, holders, filters, begun);
  }

  /** Of these, those whose words alone bring them, where stories hold each unit itself. */
  async byWords(
    units: readonly string[],
    holders: Holders,
    filters: Filters,
    begun?: string,
  ): Promise<Matches> {
    const asked = units.join(' ');
    // A story may write a figure otherwise: ".25" for "0.25".
    const indexed = units.map((unit) => asIndexed(unit, this.#language)).join(' ');
    const whole = units.filter((unit) => isWhole(unit) && unit !== begun);
    const holds = ({ id }: PagefindResult): boolean =>
      whole.every((unit) => holders.get(unit)?.byWords.has(id));
    let term = asked;
    let outcome = await this.ask(term, filters);
    if (indexed !== asked && !outcome.results.some(holds)) {
      term = indexed;
      outcome = await this.ask(term, filters);
    }
    const results = outcome.results.filter(holds);
    // The only unit: Pagefind counts just the stories that hold it.
    const [unit] = units.length === 1 ? whole : [];
    const counted = unit === undefined ? term : exactly(unit, this.#language);
    return this.#matches(term, results, outcome.filters, counted);
  }

  /** Stories that Pagefind brings for a term; all that the filters let through for `null`. */
  ask(term: string | null, filters: Filters | PagefindFilters): Promise<Brought> {
    return this.#pagefind.search(term, { filters: { ...filters }, sort: {} });
  }

  #matches(
    term: string | null,
    results: readonly PagefindResult[],
    counts: FilterCounts,
    counted: string | null,
  ): Matches {
    return {
      ...{ term, results, begun: new Set(), partitions: partitionsIn(counts) },
      count: async (filters) => {
        const all = await this.ask(counted, filters);
        return { counts: all.filters, stories: all.results.length };
      },
    };
  }
}
