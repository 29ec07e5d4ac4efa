import type { Article, LiveEntry } from '../article.ts';
import { isWithdrawn } from '../change.ts';
import { isLive, liveEntries } from '../live.ts';
import type { Publication } from '../publication.ts';
import { articleUrl } from '../urls.ts';

/** What the page of a live story, open in a browser, asks for: `live.json` beside it. */
export interface LiveView {
  /** False once coverage is over: nothing new is to be expected. */
  readonly live: boolean;
  /** The newest entries, newest first. */
  readonly entries: readonly LiveEntry[];
}

/** Entries that machines are told of; who missed more than these is told of these. */
const NEWEST_ENTRIES = 50;

export function liveView(article: Article, publication: Publication): LiveView {
  const entries = isWithdrawn(article) ? [] : liveEntries(article).slice(0, NEWEST_ENTRIES);
  return { live: isLive(article, publication.now), entries };
}

/** Address of the file beside a live story's page. */
export function liveUrl(article: Article): string {
  return `${articleUrl(article.id)}live.json`;
}

/** The view as JSON, times in ISO 8601. */
export function liveJson({ live, entries }: LiveView): string {
  const list = entries.map(({ id, at }) => ({ id, time: new Date(at).toISOString() }));
  return `${JSON.stringify({ live, entries: list })}\n`;
}
