import { memo } from '../memo.ts';
import type { Article } from './article.ts';
import { compare, countWhile } from '../compare.ts';
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

/**
 * Articles of each year of the publication's calendar, newest year first.
 *
 * @param articles newest first.
 */
export function tallyYears(articles: readonly Article[], timeZone: string): Years {
  return yearsIn(timeZone)(articles);
}

type Years = readonly (readonly [year: number, count: number])[];

/** Several pages ask for the years of the same list, which never changes. */
const yearsIn = memo((timeZone: string) =>
  memo((articles: readonly Article[]): Years =>
    runsOf(articles, (article) => yearOf(article, timeZone)),
  ),
);

/**
 * How many articles in a row have the same key, which those that have it have side by side: years, months and
 * days of a list. Each run's end is sought, so that most articles are not looked at.
 */
export function runsOf<Key>(
  articles: readonly Article[],
  keyOf: (article: Article) => Key,
): [key: Key, count: number][] {
  const runs: [key: Key, count: number][] = [];
  for (let at = 0, article = articles[0]; article !== undefined; article = articles[at]) {
    const from = at;
    const first = article;
    const key = keyOf(first);
    at += countWhile(
      articles.length - from,
      (next) => keyOf(articles[from + next] ?? first) === key,
    );
    runs.push([key, at - from]);
  }
  return runs;
}

export function yearOf(article: Article, timeZone: string): number {
  return Number.parseInt(dayOf(article.date.at, timeZone), 10);
}
