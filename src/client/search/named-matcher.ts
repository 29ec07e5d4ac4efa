import { beginsWith } from './marks.ts';
import type { Brought, Count, Holders, Matches } from './matches.ts';
import type { Called, NameBook, NameField } from './name-book.ts';
import type { FilterCounts, PagefindFilters, PagefindResult } from './pagefind.ts';
import { nameWeights } from './ranking.ts';
import { partitionsIn } from './shelf.ts';
import type { Filters } from './state.ts';
import { asIndexed, exactly, isWhole } from './term.ts';

/** Units that are words of names, of which counts are still put together: each doubles the work. */
const MOST_COUNTED = 3;

/** What asks Pagefind. */
interface Asker {
  readonly ask: (term: string | null, filters: PagefindFilters) => Promise<Brought>;
  readonly byWords: (
    units: readonly string[],
    holders: Holders,
    filters: Filters,
    begun?: string,
  ) => Promise<Matches>;
}

/** What a unit of a query brings by itself. */
interface Found {
  readonly byWords: ReadonlyMap<string, PagefindResult>;
  readonly byName: readonly (readonly [
    field: NameField,
    stories: ReadonlyMap<string, PagefindResult>,
  ])[];
  /** How much it tells of a story to hold it, as Pagefind has it. */
  readonly weight: number;
}

/**
 * Finds stories by names that their index does not hold: what each unit brings by words and by
 * names is put together here, and weighed as Pagefind weighs a field of its own.
 */
export class NamedMatcher {
  readonly #asker: Asker;
  readonly #names: NameBook;
  readonly #language: string;
  readonly #stories: () => number;

  constructor(asker: Asker, names: NameBook, language: string, stories: () => number) {
    this.#asker = asker;
    this.#names = names;
    this.#language = language;
    this.#stories = stories;
  }

  /** As `Matcher.match`; undefined where no unit is a word of a name. */
  async match(
    units: readonly string[],
    holders: Holders,
    filters: Filters,
    begun: string | undefined,
  ): Promise<Matches | undefined> {
    const named = new Map(
      units.flatMap((unit): [string, Called][] => {
        const called = this.#names.called(unit, unit === begun || !isWhole(unit));
        return called === undefined ? [] : [[unit, called]];
      }),
    );
    if (named.size === 0) return undefined;
    const partitions = new Set<string>();
    const ask = async (term: string | null, by: PagefindFilters) => {
      const brought = await this.#asker.ask(term, by);
      for (const name of partitionsIn(brought.filters)) partitions.add(name);
      return new Map(brought.results.map((result) => [result.id, result]));
    };
    // For a word that no story holds Pagefind would bring what holds the beginning of it.
    const isHeld = units.every((unit) => unit === begun || holders.get(unit)?.byWords.size !== 0);
    const [words, allowed, ...found] = await Promise.all([
      // One unit brings alone what it brings with all others.
      isHeld && units.length > 1 ? this.#asker.byWords(units, holders, filters, begun) : undefined,
      Object.keys(filters).length === 0 ? undefined : ask(null, { ...filters }),
      ...units.map((unit) => {
        const held = unit === begun ? undefined : holders.get(unit)?.byWords;
        return this.#find(unit, held, named.get(unit), ask);
      }),
    ]);
    const results = rank(words?.results ?? [], found).filter(({ id }) => allowed?.has(id) ?? true);
    const last = begun === undefined ? undefined : found[units.indexOf(begun)];
    return {
      ...{ term: null, results, partitions },
      begun: new Set(last?.byName.flatMap(([, stories]) => [...stories.keys()])),
      count: (others) => {
        const unheld = units.filter((_, index) => found[index]?.byWords.size === 0);
        return this.#count(units, named, unheld, others);
      },
    };
  }

  /** @param held ids of the stories that hold it itself; of a word that is unfinished undefined. */
  async #find(
    unit: string,
    held: ReadonlySet<string> | undefined,
    called: Called | undefined,
    ask: (term: string | null, by: PagefindFilters) => Promise<Map<string, PagefindResult>>,
  ): Promise<Found> {
    const [byWords, ...byName] = await Promise.all([
      this.#byWords(unit, held, ask),
      ...(called?.fields ?? []).map(
        async ([field, carriers]) => [field, await ask(null, carriers)] as const,
      ),
    ]);
    const ids = new Set([
      ...byWords.keys(),
      ...byName.flatMap(([, stories]) => [...stories.keys()]),
    ]);
    const lacking = Math.max(0, this.#stories() - ids.size);
    return { byWords, byName, weight: Math.log(1 + (lacking + 0.5) / (ids.size + 0.5)) };
  }

  async #byWords(
    unit: string,
    held: ReadonlySet<string> | undefined,
    ask: (term: string | null, by: PagefindFilters) => Promise<Map<string, PagefindResult>>,
  ): Promise<ReadonlyMap<string, PagefindResult>> {
    if (held?.size === 0) return new Map();
    const brought = await ask(asIndexed(unit, this.#language), {});
    if (held !== undefined) {
      return isWhole(unit) ? new Map([...brought].filter(([id]) => held.has(id))) : brought;
    }
    const [best] = brought.values();
    const isBegun = best !== undefined && beginsWith(await best.data(), unit);
    return isBegun ? brought : new Map();
  }

  /**
   * Counts stories in parts that share none: those that carry just these units, and hold the others.
   *
   * @param unheld units whose words no story holds.
   */
  async #count(
    units: readonly string[],
    named: ReadonlyMap<string, Called>,
    unheld: readonly string[],
    filters: Filters,
  ): Promise<Count> {
    if (named.size > MOST_COUNTED) {
      const { filters: counts } = await this.#asker.ask(null, { ...filters });
      return { counts, stories: Number.NaN };
    }
    const carriedParts = subsets([...named.keys()]).filter((carried) =>
      unheld.every((unit) => carried.includes(unit)),
    );
    const parts = await Promise.all(
      carriedParts.map((carried) => {
        const left = units.filter((unit) => !carried.includes(unit));
        const carriersOf = (wanted: boolean): PagefindFilters[] =>
          [...named]
            .filter(([unit]) => carried.includes(unit) === wanted)
            .map(([, { carriers }]) => carriers);
        const [all, none] = [carriersOf(true), carriersOf(false)];
        const by = { ...filters, ...(all.length > 0 && { all }), ...(none.length > 0 && { none }) };
        return this.#asker.ask(this.#termOf(left), by);
      }),
    );
    return {
      counts: sumOf(parts.map(({ filters: counts }) => counts)),
      stories: parts.reduce((sum, { results }) => sum + results.length, 0),
    };
  }

  #termOf(units: readonly string[]): string | null {
    const [unit] = units;
    if (unit === undefined) return null;
    if (units.length === 1 && isWhole(unit)) return exactly(unit, this.#language);
    return units.map((each) => asIndexed(each, this.#language)).join(' ');
  }
}

/**
 * The stories that each unit brings, best first. Several units in one field count for more than
 * each of them in another, as Pagefind has it.
 *
 * @param words what the words of all units bring together.
 */
function rank(words: readonly PagefindResult[], found: readonly Found[]): PagefindResult[] {
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const together = new Map(words.map((result) => [result.id, result]));
  const ids = found
    .map(({ byWords, byName }) => {
      return new Set([...byWords.keys(), ...byName.flatMap(([, stories]) => [...stories.keys()])]);
    })
    .reduce((all, some) => new Set([...all].filter((id) => some.has(id))));
  return [...ids]
    .flatMap((id) => {
      const scores = new Map<NameField, number>();
      let byWords = 0;
      let shown = together.get(id);
      for (const unit of found) {
        const alone = unit.byWords.get(id);
        byWords += ((alone?.score ?? 0) * unit.weight) / total;
        shown ??= alone;
        for (const [field, stories] of unit.byName) {
          if (stories.has(id)) scores.set(field, (scores.get(field) ?? 0) + unit.weight);
        }
      }
      for (const unit of found) {
        for (const [, stories] of unit.byName) shown ??= stories.get(id);
      }
      if (shown === undefined) return [];
      const byName = [...scores].reduce(
        (sum, [field, weight]) => sum + nameWeights[field] * weight * (weight / total) ** 2,
        0,
      );
      const { data } = shown;
      return [{ id, score: (together.get(id)?.score ?? byWords) + byName, data }];
    })
    .sort((a, b) => b.score - a.score);
}

function subsets(units: readonly string[]): string[][] {
  return units.reduce<string[][]>(
    (all, unit) => [...all, ...all.map((some) => [...some, unit])],
    [[]],
  );
}

function sumOf(all: readonly FilterCounts[]): FilterCounts {
  const sums: Record<string, Record<string, number>> = {};
  for (const [filter, values] of all.flatMap((counts) => Object.entries(counts))) {
    const known = (sums[filter] ??= {});
    for (const [value, count] of Object.entries(values)) known[value] = (known[value] ?? 0) + count;
  }
  return sums;
}
