import { memo } from '../memo.ts';
import { dayOf } from '../time/zone.ts';
import type { Article } from './article.ts';
import { madeAt } from './change.ts';
import type { Publication } from './publication.ts';

/** A day with stories, and what its briefing tells of. */
export interface BriefingDay {
  /** `2024-07-17`, in the publication's zone. */
  readonly day: string;
  /** Newest first. */
  readonly stories: readonly Article[];
  /** Stories corrected on it, or since the day with stories before it. */
  readonly corrected: readonly Article[];
}

/** The days with stories, newest first. */
export const briefingDays = memo((publication: Publication): readonly BriefingDay[] => {
  const { articles, timeZone, now } = publication;
  const byDay = Map.groupBy(articles, ({ date }) => dayOf(date.at, timeZone));
  const days = [...byDay.keys()].sort().reverse();
  const corrected = new Map<string, Set<Article>>();
  for (const article of articles) {
    for (const { date } of article.corrections) {
      const { at } = madeAt(date, article, now);
      const day = at > now ? undefined : toldOn(dayOf(at, timeZone), days);
      if (day === undefined) continue;
      corrected.set(day, (corrected.get(day) ?? new Set()).add(article));
    }
  }
  return days.map((day) => ({
    day,
    stories: byDay.get(day) ?? [],
    corrected: [...(corrected.get(day) ?? [])],
  }));
});

/**
 * The first day with stories on or after a day.
 *
 * @param days newest first.
 */
function toldOn(day: string, days: readonly string[]): string | undefined {
  return days.findLast((each) => each >= day);
}

/** The briefing of a day; undefined for one without stories. */
export function briefingOf(day: string, publication: Publication): BriefingDay | undefined {
  return briefingDays(publication).find((each) => each.day === day);
}
