import { feedListUrl } from '../feed-forms.ts';
import type { Publication } from '../publication.ts';
import { soleUrl } from '../urls.ts';

/** `/watchlist/`: what a reader follows is known to the browser alone. */
export interface WatchlistView {
  /** Root-relative address of the page of all feeds. */
  readonly feeds: string;
  /** Root-relative. */
  readonly opml: string;
  /** IANA */
  readonly timeZone: string;
}

export function watchlistView(publication: Publication): WatchlistView {
  const { prefix, timeZone } = publication;
  return { feeds: soleUrl('feeds', publication), opml: feedListUrl({ prefix }), timeZone };
}
