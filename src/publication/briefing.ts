import { countWhile } from '../compare.ts';
import { memo } from '../memo.ts';
import type { CalendarEvent } from '../schema/event.ts';
import { dayOf } from '../time/zone.ts';
import type { Article } from './article.ts';
import { inOrderOfTime, WATCHED } from './calendar.ts';
import { madeAt } from './change.ts';
import type { Publication } from './publication.ts';

/** A day with stories, and what its briefing tells of. */
export interface BriefingDay {
  /** `2024-07-17`, in the publication's zone. */
  readonly day: string;
  /** Newest first; never none. */
  readonly stories: readonly [Article, ...Article[]];
  /** Stories corrected on it, or since the day with stories before it. */
  readonly corrected: readonly Article[];
  /** What the calendar has for the days after it, soonest first. */
  readonly due: readonly CalendarEvent[];
  /** The days with stories beside it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Events that a briefing names at most. */
const DUE = 6;

/** By day, those with stories, newest first. */
export const briefingDays = memo((publication: Publication): ReadonlyMap<string, BriefingDay> => {
  const { articles, timeZone } = publication;
  const byDay = Map.groupBy(articles, ({ date }) => dayOf(date.at, timeZone));
  const days = [...byDay.keys()].sort();
  const corrected = correctedBy(days, publication);
  const made = days.flatMap((day, at): BriefingDay[] => {
    const [newest, ...others] = byDay.get(day) ?? [];
    if (newest === undefined) return [];
    return [
      {
        day,
        stories: [newest, ...others],
        corrected: [...(corrected.get(day) ?? [])],
        due: dueAfter(day, publication),
        before: days[at - 1],
        after: days[at + 1],
      },
    ];
  });
  return new Map(made.reverse().map((each) => [each.day, each]));
});

/** What the calendar has for the two weeks after a day, soonest first. */
export function dueAfter(day: string, publication: Publication): readonly CalendarEvent[] {
  const { events, days } = eventsByDay(publication);
  const next = countWhile(days.length, (at) => (days[at] ?? '') <= day);
  const end = new Date(Date.parse(day) + WATCHED).toISOString().slice(0, 10);
  return events.slice(next, next + DUE).filter((_, at) => (days[next + at] ?? '') <= end);
}

const eventsByDay = memo(({ calendar, timeZone }: Publication) => {
  const events = inOrderOfTime(calendar);
  return { events, days: events.map(({ date }) => dayOf(date.at, timeZone)) };
});

/**
 * Stories by the day that tells of their corrections: the first with stories on which they were made or
 * after it.
 *
 * @param days oldest first.
 */
function correctedBy(
  days: readonly string[],
  { articles, timeZone, now }: Publication,
): ReadonlyMap<string, ReadonlySet<Article>> {
  const corrected = new Map<string, Set<Article>>();
  for (const article of articles) {
    for (const { date } of article.corrections) {
      const { at } = madeAt(date, article, now);
      if (at > now) continue;
      const made = dayOf(at, timeZone);
      const day = days[countWhile(days.length, (place) => (days[place] ?? '') < made)];
      if (day === undefined) continue;
      corrected.set(day, (corrected.get(day) ?? new Set()).add(article));
    }
  }
  return corrected;
}
