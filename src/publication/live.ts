import type { Moment } from '../time/moment.ts';
import type { Article, LiveEntry } from './article.ts';
import { isWithdrawn } from './change.ts';

/** From when to when a live story covers, and where it stands at the build instant. */
export interface Coverage {
  readonly starts: Moment;
  /** Undefined while nobody has said when it ends. */
  readonly ends: Moment | undefined;
  readonly state: CoverageState;
}

export type CoverageState = 'coming' | 'running' | 'over';

/** Coverage that nobody ended counts as over this long after its newest entry. */
export const FORGOTTEN = 86_400_000;

/**
 * The coverage of a live story; `undefined` for all other kinds. It starts and ends as
 * written. Without that it starts with its first entry, and ends with its newest when
 * a day passes without another, so that a forgotten story does not stay live for ever.
 */
export function coverageOfLive(article: Article, now: number): Coverage | undefined {
  if (article.kind !== 'live') return undefined;
  const { coverage, text } = article;
  const times = text.updates.map((entry) => entry.at);
  const starts = coverage?.starts ?? moment(Math.min(article.date.at, ...times));
  const newest = Math.max(starts.at, article.date.at, ...times);
  const forgotten = newest + FORGOTTEN <= now ? moment(newest) : undefined;
  const ends = coverage?.ends ?? forgotten;
  return { starts, ends, state: isWithdrawn(article) ? 'over' : stateAt(now, starts, ends) };
}

/** True while readers with the page open may expect another entry. */
export function isLive(article: Article, now: number): boolean {
  const state = coverageOfLive(article, now)?.state;
  return state === 'coming' || state === 'running';
}

/** The entries of a story, newest first whatever their order in the file. */
export function liveEntries(article: Article): LiveEntry[] {
  return [...article.text.updates].sort((a, b) => b.at - a.at);
}

/**
 * When readers are told that a story was updated: as it says, or with the newest entry
 * of a live story when that is later. Entries dated after `now` do not count.
 */
export function updatedOf(article: Article, now: number): Moment | undefined {
  const newest = liveEntries(article).find((entry) => entry.at <= now)?.at ?? 0;
  const told = Math.max(article.date.at, article.updated?.at ?? 0);
  return newest > told ? moment(newest) : article.updated;
}

function stateAt(now: number, starts: Moment, ends: Moment | undefined): CoverageState {
  if (ends !== undefined && ends.at <= now) return 'over';
  return starts.at > now ? 'coming' : 'running';
}

function moment(at: number): Moment {
  return { at, precision: 'minute' };
}
