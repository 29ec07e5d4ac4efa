import type { Pagefind, PagefindOutcome } from './pagefind.ts';
import type { Filters } from './state.ts';
import { asIndexed, exactly, isWhole, onlyWithin } from './term.ts';

/** For each unit of a query, the ids of all stories that hold it. */
export type Holders = ReadonlyMap<string, ReadonlySet<string>>;

export interface Matches extends PagefindOutcome {
  /** What Pagefind was asked for; null for everything. */
  readonly term: string | null;
  /** Whether Pagefind brought and counted more stories than match. */
  readonly isNarrowed: boolean;
}

interface Brought extends PagefindOutcome {
  /** Stories that Pagefind brought, and counted by their filters. */
  readonly brought: number;
}

/** Asks Pagefind for stories that hold what they are to hold, and nothing like it. */
export class Matcher {
  readonly #pagefind: Pagefind;

  readonly #language: string;

  /** @param language of the page (BCP 47). */
  constructor(pagefind: Pagefind, language: string) {
    this.#pagefind = pagefind;
    this.#language = language;
  }

  async holders(units: readonly string[]): Promise<Holders> {
    const ids = async (term: string | undefined): Promise<Set<string>> => {
      const found = term === undefined ? [] : (await this.ask(term, {})).results;
      return new Set(found.map(({ id }) => id));
    };
    const holders = async (unit: string): Promise<Set<string>> => {
      const terms = [exactly(unit, this.#language), onlyWithin(unit, this.#language)];
      const [all = [], within = new Set()] = await Promise.all(terms.map(ids));
      return new Set(Array.from(all).filter((id) => !within.has(id)));
    };
    return new Map(
      await Promise.all(units.map(async (unit) => [unit, await holders(unit)] as const)),
    );
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
    const asked = units.join(' ');
    // A story may write a figure otherwise: ".25" for "0.25".
    const indexed = units.map((unit) => asIndexed(unit, this.#language)).join(' ');
    const whole = units.filter((unit) => isWhole(unit) && unit !== begun);
    const holds = (id: string): boolean => whole.every((unit) => holders.get(unit)?.has(id));
    let outcome = { ...(await this.ask(asked, filters)), term: asked };
    if (indexed !== asked && !outcome.results.some(({ id }) => holds(id))) {
      outcome = { ...(await this.ask(indexed, filters)), term: indexed };
    }
    const results = outcome.results.filter(({ id }) => holds(id));
    const [unit] = whole;
    if (results.length === outcome.brought || unit === undefined || units.length > 1) {
      return { ...outcome, results, isNarrowed: results.length < outcome.brought };
    }
    // The only unit: Pagefind counts just the stories that hold it.
    const exact = await this.ask(exactly(unit, this.#language), filters);
    const isNarrowed = exact.brought > results.length;
    return { results, filters: exact.filters, term: outcome.term, isNarrowed };
  }

  /** Stories that Pagefind brings for a term; all that the filters let through for `null`. */
  async ask(term: string | null, filters: Filters): Promise<Brought> {
    const outcome = await this.#pagefind.search(term, { filters: { ...filters }, sort: {} });
    return { ...outcome, brought: outcome.results.length };
  }
}
