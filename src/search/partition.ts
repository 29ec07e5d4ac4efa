import type { Article } from '../publication/article.ts';
import { compare } from '../compare.ts';
import type { Publication } from '../publication/publication.ts';
import { isSearchable } from './index-entry.ts';

/** Stories of consecutive months that are indexed together and loaded together. */
export interface Partition {
  /** First and last month with a story, `2024-07`. */
  readonly from: string;
  readonly to: string;
  /** By id ascending. */
  readonly articles: readonly Article[];
}

/** A run of closed years goes on until it holds as many: few stories rank badly on their own. */
const CLOSED = 1000;
/** A run of the newest year's months goes on until here: a new story has it indexed again. */
const OPEN = 400;
/** A closed year with more is split: the indexer's memory grows with what one index holds. */
const LARGEST = 3000;
/** Fewer newest stories do not stand on their own, as long as the whole stays quick to index. */
const TAIL = 100;
const QUICK = 1500;

interface Run {
  readonly from: string;
  to: string;
  readonly articles: Article[];
}

/**
 * Cuts the archive into partitions, newest first. A closed year is one partition, joined
 * with the years after it while small and split while large; the newest year is cut into
 * runs of months, so that a new story makes one short run be indexed again. Cuts lie
 * where they lay before as long as closed months do not change.
 */
export function partitionsOf(publication: Publication): Partition[] {
  const months = [...publication.byMonth]
    .map(([month, articles]) => ({ month, articles: articles.filter(isSearchable) }))
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => compare(a.month, b.month))
    .map(({ month, articles }): Run => ({ from: month, to: month, articles }));
  const newestYear = months.at(-1)?.from.slice(0, 4);
  const years = Map.groupBy(months, (run) => run.from.slice(0, 4));
  const units = [...years].flatMap(([year, runs]) => {
    if (year === newestYear) return runs;
    const size = runs.reduce((sum, run) => sum + run.articles.length, 0);
    const part = size / Math.ceil(size / LARGEST);
    return join(runs, () => part);
  });
  const enough = (run: Run): number => (run.to.slice(0, 4) === newestYear ? OPEN : CLOSED);
  return withTail(join(units, enough))
    .reverse()
    .map(({ from, to, articles }) => ({
      from,
      to,
      articles: articles.sort((a, b) => compare(a.id, b.id)),
    }));
}

/** Joins neighbours until each run holds enough; the last may hold less. */
function join(runs: readonly Run[], enough: (run: Run) => number): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const open = joined.at(-1);
    if (open === undefined || open.articles.length >= enough(open)) {
      joined.push({ ...run, articles: [...run.articles] });
    } else {
      open.to = run.to;
      open.articles.push(...run.articles);
    }
  }
  return joined;
}

/** Gives a short last run to its neighbour, unless that would make a new story costly. */
function withTail(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  const neighbour = runs.at(-2);
  if (last === undefined || neighbour === undefined) return [...runs];
  const size = neighbour.articles.length + last.articles.length;
  if (last.articles.length >= TAIL || size > QUICK) return [...runs];
  return [
    ...runs.slice(0, -2),
    {
      from: neighbour.from,
      to: last.to,
      articles: [...neighbour.articles, ...last.articles],
    },
  ];
}
