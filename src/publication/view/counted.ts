import type { Article } from '../article.ts';
import { presentSymbols, type Publication } from '../publication.ts';
import { tally } from '../tally.ts';
import type { CountedLink } from './link.ts';
import { tagLink, tickerLink, type TickerLink } from './teaser.ts';

/** The tags of some stories with how many have each, most first: at most `most`, and not that of `except`. */
export function countedTags(
  stories: readonly Article[],
  publication: Publication,
  most: number,
  except?: string,
): CountedLink[] {
  return tally(stories, (article) => article.tags)
    .filter(([id]) => id !== except)
    .slice(0, most)
    .map(([id, count]) => ({ ...tagLink(id, publication), count }));
}

/** The same of their tickers, by their present symbols. */
export function countedTickers(
  stories: readonly Article[],
  publication: Publication,
  most: number,
  except?: string,
): (TickerLink & CountedLink)[] {
  return tally(stories, (article) => presentSymbols(article, publication))
    .filter(([symbol]) => symbol !== except)
    .slice(0, most)
    .map(([symbol, count]) => ({ ...tickerLink(symbol, publication), count }));
}
