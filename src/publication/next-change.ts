import { memo } from '../memo.ts';
import { dayOf, startOfDay, wholeYears, zonedParts } from '../time/zone.ts';
import { statusOf, type Article } from './article.ts';
import { changeTimes, isListed } from './change.ts';
import { eventChanges } from './calendar.ts';
import { coverageOfLive, FORGOTTEN } from './live.ts';
import { compare } from '../compare.ts';
import type { RegistryEntries } from './publication.ts';

/** How long a story is in the news sitemap, in milliseconds. */
export const NEWS_AGE = 48 * 3_600_000;

/** A moment at which the site would look different although nobody wrote anything. */
export interface Change {
  /** The first such moment, epoch milliseconds. */
  readonly at: number;
  /** What the change is about: an article's id, a promo's, an event's, a file. */
  readonly what: string;
  readonly why: ChangeReason;
}

export type ChangeReason =
  | 'appears'
  | 'expires'
  | 'dated words come true'
  | 'live coverage begins or ends'
  | 'grows a year older'
  | 'leaves the news sitemap'
  | 'promo starts'
  | 'promo ends'
  | 'breaking news ends'
  | 'event comes near'
  | 'event is over'
  | 'security.txt is renewed';

/** Builds know whole seconds. */
const SECOND = 1000;

/**
 * The moments after `now` at which the site would differ, soonest first. Pure.
 *
 * @param articles all of them, drafts and scheduled ones included.
 * @param now epoch milliseconds.
 * @param most no more of them than so many are wanted, and those of the last one's instant.
 */
export function changesAfter(
  now: number,
  articles: readonly Article[],
  registries: Pick<RegistryEntries, 'promos' | 'front' | 'calendar'>,
  timeZone: string,
  most = Infinity,
): Change[] {
  let changes: Change[] = [];
  let [last, enough] = [Infinity, 4 * most];
  const soonest = (): Change[] => {
    last = Float64Array.from(changes, ({ at }) => at).sort()[most - 1] ?? Infinity;
    return changes.filter(({ at }) => at <= last);
  };
  const add = (found: number | undefined, what: string, why: ChangeReason): void => {
    if (found === undefined || found <= now) return;
    const at = Math.ceil(found / SECOND) * SECOND;
    if (at > last) return;
    changes.push({ at, what, why });
    if (changes.length < enough) return;
    changes = soonest();
    enough = 2 * changes.length + 4 * most;
  };
  const nextYears = memo((day: string) => anniversary(day, now, timeZone));
  for (const article of articles) {
    if (statusOf(article, now) === 'draft' || statusOf(article, now) === 'expired') continue;
    articleChanges(article, now, add, (at) => nextYears(dayOf(at, timeZone)));
  }
  for (const { id, starts, ends } of registries.promos) {
    add(starts.at, id, 'promo starts');
    add(ends.at, id, 'promo ends');
  }
  add(registries.front.breaking?.until.at, 'front.yaml', 'breaking news ends');
  for (const event of registries.calendar) {
    const { watched, over } = eventChanges(event, timeZone);
    add(watched, event.id, 'event comes near');
    add(over, event.id, 'event is over');
  }
  const today = new Date(now);
  const month = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1);
  add(month, 'security.txt', 'security.txt is renewed');
  return soonest().sort((a, b) => a.at - b.at || compare(a.what, b.what) || compare(a.why, b.why));
}

type Add = (at: number | undefined, what: string, why: ChangeReason) => void;

/** @param anniversaryOf the next midnight on which what was published at an instant is whole years old. */
function articleChanges(
  article: Article,
  now: number,
  tell: Add,
  anniversaryOf: (at: number) => number,
): void {
  const { id, date, expires } = article;
  // Nothing shows on the notice that an expired story leaves.
  const add: Add = (at, what, why) => {
    if (at !== undefined && at <= (expires?.at ?? Infinity)) tell(at, what, why);
  };
  writtenChanges(article, add);
  if (date.at > now) return;
  add(anniversaryOf(date.at), id, 'grows a year older');
  if (article.kind !== 'sponsored' && isListed(article)) {
    add(date.at + NEWS_AGE + 1, id, 'leaves the news sitemap');
  }
}

/** Those that its own words name. */
function writtenChanges(article: Article, add: Add): void {
  const { id, date, expires } = article;
  add(date.at, id, 'appears');
  add(expires?.at, id, 'expires');
  for (const at of changeTimes(article)) if (at > date.at) add(at, id, 'dated words come true');
  liveChanges(article, add);
}

/**
 * Where a story stands among the moments at which it looks different: at two instants of the same
 * phase it shows the same, whatever shows it.
 */
export function phaseOf(article: Article, now: number, timeZone: string): string {
  let past = 0;
  writtenChanges(article, (at) => {
    if (at !== undefined && at <= now) past += 1;
  });
  return `${past} ${wholeYears(article.date.at, now, timeZone)}`;
}

function liveChanges(article: Article, add: Add): void {
  const coverage = coverageOfLive(article, 0);
  if (coverage === undefined) return;
  add(coverage.starts.at, article.id, 'live coverage begins or ends');
  if (article.coverage?.ends !== undefined) {
    add(article.coverage.ends.at, article.id, 'live coverage begins or ends');
    return;
  }
  // Whenever a day passes without an entry, whatever is still to come.
  const entries = article.text.updates.map(({ at }) => at);
  const times = [...new Set([coverage.starts.at, article.date.at, ...entries])];
  times.sort((a, b) => a - b);
  for (const [index, at] of times.entries()) {
    const next = times[index + 1];
    if (next === undefined || next > at + FORGOTTEN)
      add(at + FORGOTTEN, article.id, 'live coverage begins or ends');
  }
}

/** The next midnight on which a story of a day, `2024-07-17`, is a whole number of years old. */
function anniversary(from: string, now: number, timeZone: string): number {
  const [before = 0, month = 1, day = 1] = from.split('-').map(Number);
  const { year } = zonedParts(now, timeZone);
  const first = before + 1;
  for (let next = Math.max(first, year); ; next++) {
    const at = startOfDay(next, month, day, timeZone);
    if (at > now) return at;
  }
}
