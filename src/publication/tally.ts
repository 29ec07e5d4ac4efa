import { memo } from '../memo.ts';
import type { Article } from './article.ts';
import { compare } from '../compare.ts';
import { dayOf } from '../time/zone.ts';

/** How often each key occurs in some articles, or other things: most frequent first, ties by key. */
export function tally<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): [key: string, count: number][] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
}

/** Articles of each year of the publication's calendar, newest year first. */
export function tallyYears(articles: readonly Article[], timeZone: string): Years {
  return yearsIn(timeZone)(articles);
}

type Years = readonly (readonly [year: number, count: number])[];

/** Several pages ask for the years of the same list, which never changes. */
const yearsIn = memo((timeZone: string) =>
  memo((articles: readonly Article[]): Years => {
    const years = Map.groupBy(articles, (article) => yearOf(article, timeZone));
    return Array.from(years, ([year, own]) => [year, own.length] as const).sort(
      ([a], [b]) => b - a,
    );
  }),
);

export function yearOf(article: Article, timeZone: string): number {
  return Number.parseInt(dayOf(article.date.at, timeZone), 10);
}
