import type { Article } from './article.ts';

/**
 * When a story last changed in substance, epoch milliseconds: its publication, its
 * update, its corrections and, of a live story, its entries, whichever is latest.
 * What was given as a day counts from its midnight, never before the publication.
 *
 * @param now what is dated after this instant does not count.
 */
export function lastChange(article: Article, now: number): number {
  let latest = article.date.at;
  const consider = (at: number): void => {
    if (at > latest && at <= now) latest = at;
  };
  if (article.updated !== undefined) consider(article.updated.at);
  for (const { date } of article.corrections) consider(date.at);
  for (const { at } of article.text.updates) consider(at);
  return latest;
}

/** The latest change among stories; `undefined` when there are none. */
export function newestChange(articles: readonly Article[], now: number): number | undefined {
  let latest: number | undefined;
  for (const article of articles) {
    latest = Math.max(latest ?? 0, lastChange(article, now));
  }
  return latest;
}

export function isWithdrawn(article: Article): boolean {
  return article.corrections.some((correction) => correction.grade === 'withdrawal');
}
