import type { Moment } from '../time/moment.ts';
import type { Article } from './article.ts';

/** Builds, feeds and sitemaps know whole seconds. */
const SECOND = 1000;
/** The longest day there is: 25 hours, where clocks are set back. Days here have no zone. */
const LONGEST_DAY = 25 * 3_600_000;

/**
 * When a story last changed in substance, epoch milliseconds: its publication, its
 * update, its corrections and, of a live story, its entries, whichever is latest.
 *
 * @param now what is dated after this instant does not count.
 */
export function lastChange(article: Article, now: number): number {
  let latest = article.date.at;
  const { updated, corrections, text } = article;
  // Nearly every story of an archive.
  if (updated === undefined && corrections.length + text.updates.length === 0) return latest;
  for (const at of changeTimes(article)) if (at > latest && at <= now) latest = at;
  return latest;
}

/**
 * Every instant at which a story changes in substance, the publication included. What is
 * given as a day changes it at the day's midnight, and a second after whatever else of that
 * day is known to the minute: it may have come after that, and readers must be told.
 */
export function changeTimes({ date, updated, corrections, text }: Article): number[] {
  // Nearly every story of an archive.
  if (updated === undefined && corrections.length + text.updates.length === 0) return [date.at];
  const isUpdated = updated !== undefined && updated.at !== date.at;
  const made = [...(isUpdated ? [updated] : []), ...corrections.map((each) => each.date)];
  const days = made.filter(({ precision }) => precision === 'day').map(({ at }) => at);
  const times = [
    date.at,
    ...made.filter(({ precision }) => precision === 'minute').map(({ at }) => at),
    ...text.updates.map(({ at }) => at),
  ];
  const after = times.filter((at) => days.some((day) => at >= day && at < day + LONGEST_DAY));
  return [...times, ...days, ...after.map((at) => at + SECOND)];
}

/**
 * When a correction was made: one that is given as a day, on the day of the publication,
 * came a second after it at the earliest, and never after `now`.
 */
export function madeAt(
  { at, precision }: Moment,
  { date }: Pick<Article, 'date'>,
  now: number,
): Moment {
  return precision === 'day' && at <= date.at
    ? { at: Math.min(date.at + SECOND, Math.max(date.at, now)), precision }
    : { at, precision };
}

/** The latest change among stories; `undefined` when there are none. */
export function newestChange(articles: readonly Article[], now: number): number | undefined {
  let latest: number | undefined;
  for (const article of articles) {
    latest = Math.max(latest ?? 0, lastChange(article, now));
  }
  return latest;
}

/** Whether search engines may show a story at its own address: it stands, and it is the original. */
export function isListed(article: Article): boolean {
  return article.canonical === undefined && !isWithdrawn(article);
}

export function isWithdrawn(article: {
  readonly corrections: readonly { readonly grade: string }[];
}): boolean {
  return article.corrections.some((correction) => correction.grade === 'withdrawal');
}
