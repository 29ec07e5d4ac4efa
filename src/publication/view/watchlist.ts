import { feedListUrl } from '../feed-forms.ts';
import type { Publication } from '../publication.ts';
import { followId, followName } from '../followed.ts';
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
  const tags = tagsView(publication).tags.map((tag) => ({ ...tag, symbol: undefined }));
  return [...tags, ...tickers]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SUGGESTED)
    .map(({ name, symbol, url }) => {
      return { id: followId(url, publication), name: followName(name, symbol) };
    });
}
