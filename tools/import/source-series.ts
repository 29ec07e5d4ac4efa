import type { StorySeries } from '../../src/schema/series.ts';
import { spelling, type Entries } from './entries.ts';
import type { SourcePost } from './model.ts';

/** What a story says of its series. */
export interface SourceSeries {
  readonly name: string;
  /** Which part it is, where the source says it. */
  readonly part: number | undefined;
}

/** A story of the paper that is in a series already. */
export interface SeriesStory {
  readonly series: StorySeries['id'];
  readonly part: number | undefined;
}

/**
 * Names of the series, as `spelling` has them, of which each story has a number of its own: those of others go by their dates.
 *
 * @param there stories that the paper has.
 */
export function numberedSeries(
  posts: readonly Pick<SourcePost, 'series'>[],
  series: Pick<Entries, 'knownId'>,
  there: readonly SeriesStory[],
): ReadonlySet<string> {
  const places = posts.flatMap((post) => post.series ?? []);
  const parts = Map.groupBy(places, ({ name }) => spelling(name));
  const unnumbered = new Set(there.filter(({ part }) => part === undefined).map((s) => s.series));
  return new Set(
    [...parts]
      .map(([key, all]) => [key, new Set(all.map(({ part }) => part)), all.length] as const)
      .filter(([, numbers, stories]) => !numbers.has(undefined) && numbers.size === stories)
      .map(([key]) => key)
      .filter((key) => !unnumbered.has(series.knownId(key) ?? '')),
  );
}

/** A whole number from 1, of what may be a text; undefined for anything else. */
export function partNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && /^\s*\d{1,4}\s*$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 10_000
    ? number
    : undefined;
}
