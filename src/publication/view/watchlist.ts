import { feedListUrl } from '../feed-forms.ts';
import type { Publication } from '../publication.ts';
import { followedAt } from '../followed.ts';
import { soleUrl } from '../urls.ts';
import { tagsView, tickersView } from './directory.ts';

/** `/watchlist/`: what a reader follows is known to the browser alone. */
export interface WatchlistView {
  /** Root-relative address of the page of all feeds. */
  readonly feeds: string;
  /** Root-relative. */
  readonly opml: string;
  /** IANA */
  readonly timeZone: string;
  /** Topics and tickers with most stories, most first, for readers who follow nothing yet. */
  readonly suggested: readonly Suggestion[];
}

/** What a reader may follow, as the browser names it. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
}

const SUGGESTED = 8;

export function watchlistView(publication: Publication): WatchlistView {
  const { prefix, timeZone } = publication;
  return {
    feeds: soleUrl('feeds', publication),
    opml: feedListUrl({ prefix }),
    timeZone,
    suggested: suggestions(publication),
  };
}

function suggestions(publication: Publication): Suggestion[] {
  const tickers = tickersView(publication).groups.flatMap((group) => group.tickers);
  return [
    ...tagsView(publication).tags,
    // An index and the topic of it have one name.
    ...tickers.map((ticker) => ({ ...ticker, name: `${ticker.name} (${ticker.symbol})` })),
  ]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SUGGESTED)
    .flatMap(({ name, url }) => {
      const id = followedAt(url, publication);
      return id === undefined ? [] : [{ id, name }];
    });
}
