import { dayOf } from '../../time/zone.ts';
import type { Article } from '../article.ts';
import { closeBy, lastClose, sinceStory, type Close, type Prices } from '../prices.ts';
import type { Publication } from '../publication.ts';
import { tickerLink, type TickerLink } from './teaser.ts';

/** What the page of an instrument shows of its prices. */
export interface PricesView extends Pick<Prices, 'days' | 'closes' | 'decimals'> {
  readonly first: Close;
  readonly last: Close;
  readonly lowest: Close;
  readonly highest: Close;
  /** Days with a close on which stories of the page were published, or the last before. */
  readonly marked: readonly string[];
  /** The last close of each year, newest first. */
  readonly years: readonly Close[];
}

/** What became of an instrument since a story. */
export interface SinceView {
  readonly ticker: TickerLink;
  readonly before: Close;
  readonly last: Close;
  /** As a part of the close before: 0.1 is a tenth more. */
  readonly change: number;
  readonly decimals: number;
}

/** @param stories those that the page lists. */
export function pricesView(
  symbol: string,
  publication: Publication,
  stories: readonly Article[],
): PricesView | undefined {
  const prices = publication.prices.get(symbol);
  const last = prices && lastClose(prices);
  if (prices === undefined || last === undefined) return undefined;
  const { days, closes, decimals } = prices;
  const all = days.map((day, at): Close => ({ day, close: closes[at] ?? 0 }));
  const [first = last] = all;
  const marked = stories.flatMap(({ date }) => {
    const day = dayOf(date.at, publication.timeZone);
    return day > last.day ? [] : (closeBy(prices, day)?.day ?? []);
  });
  return {
    ...{ days, closes, decimals, first, last },
    lowest: all.reduce((least, each) => (each.close < least.close ? each : least), first),
    highest: all.reduce((most, each) => (each.close > most.close ? each : most), first),
    marked: [...new Set(marked)],
    years: [...new Map(all.map((each) => [each.day.slice(0, 4), each])).values()].reverse(),
  };
}

export function sinceViews(article: Article, publication: Publication): SinceView[] {
  return sinceStory(article, publication).map(({ symbol, before, last, decimals }) => ({
    ticker: tickerLink(symbol, publication),
    ...{ before, last, decimals },
    change: last.close / before.close - 1,
  }));
}
