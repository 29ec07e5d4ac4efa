import type { Article } from './article.ts';

/**
 * An article as it stands at an instant (epoch milliseconds): without the entries, the
 * update and the corrections that are dated after it. Everything that is published is made
 * of articles as of the build, so that nothing appears before its time.
 *
 * @returns the article itself when nothing of it lies ahead.
 */
export function asOf(article: Article, now: number): Article {
  const { updated, corrections, text } = article;
  // Nearly every story of an archive.
  if (updated === undefined && corrections.length + text.updates.length === 0) return article;
  const updateAhead = updated !== undefined && updated.at > now;
  const corrected = corrections.filter(({ date }) => date.at <= now);
  const updates = text.updates.filter(({ at }) => at <= now);
  const isWhole =
    !updateAhead &&
    corrected.length === corrections.length &&
    updates.length === text.updates.length;
  if (isWhole) return article;
  const waiting = text.updates.filter(({ at }) => at > now).map(({ id }) => id);
  return {
    ...article,
    updated: updateAhead ? undefined : updated,
    corrections: corrected,
    text: waiting.length === 0 ? text : { ...text, updates, waiting },
  };
}
