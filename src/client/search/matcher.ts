import type { Pagefind, PagefindOutcome } from './pagefind.ts';
import type { Filters } from './state.ts';
import { exactly, isWhole } from './term.ts';

/** For each unit of a query, the ids of all stories that hold it. */
export type Holders = ReadonlyMap<string, ReadonlySet<string>>;

export interface Matches extends PagefindOutcome {
  /** Whether a story that Pagefind brings is among the matches. */
  readonly holds?: (id: string) => boolean;
  /** Whether Pagefind brought and counted more stories than match. */
  readonly isNarrowed: boolean;
}

/** Asks Pagefind for stories that hold what they are to hold, and nothing like it. */
export class Matcher {
  readonly #pagefind: Pagefind;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  async holders(units: readonly string[]): Promise<Holders> {
    const ids = async (unit: string): Promise<Set<string>> => {
      const { results } = await this.ask(exactly(unit), {});
      return new Set(results.map(({ id }) => id));
    };
    return new Map(await Promise.all(units.map(async (unit) => [unit, await ids(unit)] as const)));
  }

  /**
   * Stories that hold all units, in the order in which their words alone would bring them.
   *
   * @param begun a unit that words may begin with.
   */
  async match(
    units: readonly string[],
    holders: Holders,
    filters: Filters,
    begun?: string,
  ): Promise<Matches> {
    const outcome = await this.ask(units.join(' '), filters);
    const whole = units.filter((unit) => isWhole(unit) && unit !== begun);
    const holds = (id: string): boolean => whole.every((unit) => holders.get(unit)?.has(id));
    const results = outcome.results.filter(({ id }) => holds(id));
    const [unit] = whole;
    if (results.length === outcome.results.length || unit === undefined || units.length > 1) {
      return { ...outcome, results, holds, isNarrowed: results.length < outcome.results.length };
    }
    // The only unit: Pagefind counts just the stories that hold it.
    const { filters: counts } = await this.ask(exactly(unit), filters);
    return { results, filters: counts, holds, isNarrowed: false };
  }

  /** Stories that Pagefind brings for a term; all that the filters let through for `null`. */
  ask(term: string | null, filters: Filters): Promise<PagefindOutcome> {
    return this.#pagefind.search(term, { filters: { ...filters }, sort: {} });
  }
}
