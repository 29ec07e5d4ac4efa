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
/** A run of the newest year's months goes on until here. */
const OPEN = 800;
/** A closed year with more is split: the indexer's memory grows with what one index holds. */
const LARGEST = 3000;
/** Fewer of the newest months do not stand on their own, as long as the whole stays quick to index. */
const FEW = 400;
const QUICK = 1500;
/** The newest stories, up to as many, are an index of their own: a new story has it made again. */
const NEWEST = 100;
/** As few are not divided: they are indexed as fast as a part of them. */
const WHOLE = 200;

interface Run {
  readonly from: string;
  to: string;
  readonly articles: Article[];
}

/**
 * Cuts the archive into partitions, newest first. A closed year is one partition, joined
 * with the years after it while small and split while large; the newest year is cut into
 * runs of months, and its last run is divided once more, so that a new story makes a hundred at most be
 * indexed again. Cuts lie where they lay before as long as closed months do not change; when
 * the newest month has a hundred more, those join the run before them.
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
  return divided(withTail(join(units, enough)), months)
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

/** Gives a short last run to its neighbour, unless that would make it costly to index. */
function withTail(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  const neighbour = runs.at(-2);
  if (last === undefined || neighbour === undefined) return [...runs];
  const size = neighbour.articles.length + last.articles.length;
  if (last.articles.length >= FEW || size > QUICK) return [...runs];
  return [
    ...runs.slice(0, -2),
    { ...neighbour, to: last.to, articles: [...neighbour.articles, ...last.articles] },
  ];
}

/** Takes the newest stories of the newest month, those since the last full hundred, out of the last run. */
function divided(runs: readonly Run[], months: readonly Run[]): Run[] {
  const last = runs.at(-1);
  const newest = months.at(-1);
  if (last === undefined || newest === undefined || last.articles.length <= WHOLE) return [...runs];
  // They are in the order of lists.
  const part = newest.articles.slice(0, ((newest.articles.length - 1) % NEWEST) + 1);
  const inPart = new Set(part);
  const others = last.articles.filter((article) => !inPart.has(article));
  const to = part.length < newest.articles.length ? last.to : months.at(-2)?.to;
  if (to === undefined) return [...runs];
  return [...runs.slice(0, -1), { ...last, to, articles: others }, { ...newest, articles: part }];
}
