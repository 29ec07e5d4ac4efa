import { lastChange } from '../../src/publication/change.ts';
import { changesAfter } from '../../src/publication/next-change.ts';
import { statusOf, type Article } from '../../src/publication/article.ts';
import type { RegistryEntries } from '../../src/publication/publication.ts';
import { kindOfProblem } from '../../src/problem/kind.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { tally } from '../../src/publication/tally.ts';
import { dayOf } from '../../src/time/zone.ts';

/** What the newsroom did in a period, and what waits for it. Days are of the calendar: `2024-07-17`. */
export interface NewsroomReport {
  readonly since: string;
  /** The last day that counts. */
  readonly until: string;
  readonly published: number;
  readonly words: number;
  readonly bySection: Counts;
  readonly byAuthor: Counts;
  readonly byKind: Counts;
  readonly byTicker: Counts;
  readonly corrections: readonly {
    readonly day: string;
    readonly article: string;
    readonly grade: string;
    readonly note: string;
  }[];
  /** Explainers that nobody has touched for a year, oldest first. */
  readonly stale: readonly { readonly article: string; readonly changed: string }[];
  /** Tags, series and tickers that no published article has. */
  readonly orphanTags: readonly string[];
  readonly orphanSeries: readonly string[];
  readonly orphanTickers: readonly string[];
  readonly drafts: readonly string[];
  /** What is long or missing in stories of the archive, by kind. */
  readonly archive: Counts;
  /** What will happen without anybody writing, soonest first. */
  readonly upcoming: readonly {
    readonly day: string;
    readonly what: string;
    readonly why: string;
  }[];
}

export type Counts = readonly (readonly [name: string, count: number])[];

export interface Period {
  /** Epoch milliseconds, the first included and the last not. */
  readonly from: number;
  readonly to: number;
}

const YEAR = 365 * 86_400_000;
const UPCOMING = 15;

/**
 * Counts a period of the archive. Pure: git and the file system have been asked before.
 *
 * @param advice on stories that were taken over from elsewhere.
 */
export function newsroomReport(
  articles: readonly Article[],
  registries: RegistryEntries,
  { from, to }: Period,
  now: number,
  timeZone: string,
  advice: readonly Problem[] = [],
): NewsroomReport {
  const out = articles.filter((article) =>
    ['published', 'expired'].includes(statusOf(article, now)),
  );
  const within = (at: number): boolean => at >= from && at < to;
  const period = out.filter((article) => within(article.date.at));
  const formerly = new Map(
    registries.tickers.flatMap(({ symbol, formerly: old }) => old.map((each) => [each, symbol])),
  );
  const tickersOf = ({ tickers }: Article): string[] => [
    ...new Set(tickers.map((symbol) => formerly.get(symbol) ?? symbol)),
  ];
  const day = (at: number): string => dayOf(at, timeZone);
  const used = (of: (article: Article) => readonly string[]): Set<string> =>
    new Set(out.flatMap(of));
  const usedTags = used(({ tags }) => tags);
  const usedSeries = used(({ series }) => (series === undefined ? [] : [series]));
  const usedTickers = used(tickersOf);
  return {
    since: day(from),
    until: day(to - 1),
    published: period.length,
    words: period.reduce((sum, { text }) => sum + text.words, 0),
    bySection: tally(period, ({ section }) => [section]),
    byAuthor: tally(period, ({ authors }) => authors),
    byKind: tally(period, ({ kind }) => [kind]),
    byTicker: tally(period, tickersOf),
    corrections: out
      .flatMap(({ id, corrections }) => corrections.map((each) => ({ ...each, article: id })))
      .filter(({ date }) => within(date.at))
      .sort((a, b) => a.date.at - b.date.at)
      .map(({ date, article, grade, note }) => ({ day: day(date.at), article, grade, note })),
    stale: out
      .filter(({ kind }) => kind === 'explainer')
      .map((article) => ({ article: article.id, at: lastChange(article, now) }))
      .filter(({ at }) => at < now - YEAR)
      .sort((a, b) => a.at - b.at)
      .map(({ article, at }) => ({ article, changed: day(at) })),
    orphanTags: registries.tags.map(({ id }) => id).filter((id) => !usedTags.has(id)),
    orphanSeries: registries.series.map(({ id }) => id).filter((id) => !usedSeries.has(id)),
    orphanTickers: registries.tickers
      .map(({ symbol }) => symbol)
      .filter((symbol) => !usedTickers.has(symbol)),
    archive: tally(advice, (problem) => [kindOfProblem(problem)]),
    drafts: articles.filter(({ draft }) => draft).map(({ id }) => id),
    upcoming: changesAfter(now, articles, registries, timeZone)
      .filter(({ why }) => why !== 'grows a year older' && why !== 'security.txt is renewed')
      .slice(0, UPCOMING)
      .map(({ at, what, why }) => ({ day: day(at), what, why })),
  };
}
