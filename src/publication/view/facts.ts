import type { TickerType } from '../../schema/ticker.ts';
import type { Article, LiveEntry } from '../article.ts';
import { cardUrl, type Cards } from '../cards.ts';
import { lastChange } from '../change.ts';
import type { Publication } from '../publication.ts';
import { storyImages } from '../story-images.ts';
import { liveView } from './live.ts';
import { tickerLink, type TickerLink } from './teaser.ts';

/** What machines are told of a story beyond what its page shows. */
export interface ArticleFacts {
  /** When it last changed in substance, epoch milliseconds. */
  readonly changed: number;
  readonly instruments: readonly Instrument[];
  /** Entries of a live story: those of `live.json`. */
  readonly entries: readonly LiveEntry[];
  /** Root-relative address of its social card. */
  readonly card: string;
  /** Root-relative addresses of its pictures for search engines: see `storyImages`. */
  readonly images: readonly string[];
}

export interface Instrument extends TickerLink {
  readonly type: TickerType;
  /** ISO 10383 market identifier code. */
  readonly exchange: string | undefined;
}

export function articleFacts(
  article: Article,
  publication: Publication,
  cards: Cards,
): ArticleFacts {
  return {
    changed: lastChange(article, publication.now),
    instruments: article.tickers.map((written) => instrumentOf(written, publication)),
    entries: liveView(article, publication).entries,
    card: cardUrl(cards.ofStory(article)),
    images: storyImages(article, cards),
  };
}

/** @param written a present or a former symbol. */
export function instrumentOf(written: string, publication: Publication): Instrument {
  const link = tickerLink(written, publication);
  const ticker = publication.tickers.get(link.symbol);
  return { ...link, type: ticker?.type ?? 'equity', exchange: ticker?.exchange };
}
