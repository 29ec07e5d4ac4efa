import { memo } from '../memo.ts';
import type { Article } from './article.ts';
import type { Publication } from './publication.ts';

/** Where a story stands in its series. */
export interface SeriesPlace {
  /** The series, as `series.yaml` calls it. */
  readonly id: string;
  /** From 1: the number that is written, else the place by date among those that are out. */
  readonly part: number;
  readonly previous: Article | undefined;
  readonly next: Article | undefined;
}

/** The parts of a series in their order, each with its number. */
export type Parts = ReadonlyMap<Article, number>;

/** @param stories those of a series, newest first. */
export const partsIn = memo((stories: readonly Article[]): Parts => {
  const byDate = [...stories].reverse();
  const numbers = byDate.flatMap(({ part }) => part ?? []);
  if (numbers.length < byDate.length) return new Map(byDate.map((story, at) => [story, at + 1]));
  const byPart = byDate.map((story, at) => ({ story, part: numbers[at] ?? at }));
  byPart.sort((a, b) => a.part - b.part);
  return new Map(byPart.map(({ story, part }) => [story, part]));
});

const inOrder = memo((parts: Parts): readonly Article[] => [...parts.keys()]);
const placesIn = memo(
  (parts: Parts): ReadonlyMap<Article, number> =>
    new Map(inOrder(parts).map((story, at) => [story, at])),
);

/** Undefined for a story of no series, or one that is not out. */
export function placeInSeries(
  article: Article,
  { bySeries, series }: Pick<Publication, 'bySeries' | 'series'>,
): SeriesPlace | undefined {
  const { series: id } = article;
  const stories = id === undefined ? undefined : bySeries.get(id);
  if (id === undefined || stories === undefined || !series.has(id)) return undefined;
  const parts = partsIn(stories);
  const [part, at] = [parts.get(article), placesIn(parts).get(article)];
  if (part === undefined || at === undefined) return undefined;
  const all = inOrder(parts);
  return { id, part, previous: all[at - 1], next: all[at + 1] };
}
