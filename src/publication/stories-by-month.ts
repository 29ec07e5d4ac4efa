import { monthOf } from '../time/zone.ts';
import type { Article } from './article.ts';
import type { Index } from './publication.ts';
import { runsOf } from './tally.ts';

/** How many stories a month has; `month` is `2024-07`. */
export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/**
 * Stories a month, from the first month with one to the last, empty months as 0.
 *
 * @param stories newest first.
 */
export function storiesByMonth(stories: readonly Article[], timeZone: string): MonthCount[] {
  const counts = new Map(runsOf(stories, ({ date }) => monthOf(date.at, timeZone)));
  const months = [...counts.keys()];
  const first = months.at(-1);
  const last = months[0];
  if (first === undefined || last === undefined) return [];
  const coverage: MonthCount[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    coverage.push({ month, count: counts.get(month) ?? 0 });
  }
  return coverage;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Those of a year, by months. */
export function storiesIn(year: string, byMonth: Index): Article[] {
  return [...byMonth].flatMap(([month, stories]) => (month.startsWith(`${year}-`) ? stories : []));
}
