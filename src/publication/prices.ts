import { countWhile } from '../compare.ts';
import { dayOf, startOfDay } from '../time/zone.ts';
import type { Article } from './article.ts';
import { presentSymbols, type Publication } from './publication.ts';

/** What an instrument closed at, day by day, as its file of prices says. */
export interface Prices {
  /** Present symbol. */
  readonly symbol: string;
  /** As `2024-07-17`, ascending; at least one. */
  readonly days: readonly string[];
  /** One a day, above zero. */
  readonly closes: readonly number[];
  /** Digits after the decimal point, the most that a close has. */
  readonly decimals: number;
}

/** A day and what an instrument closed at on it. */
export interface Close {
  readonly day: string;
  readonly close: number;
}

/** What became of an instrument since a story about it. */
export interface SinceStory {
  readonly symbol: string;
  /** The last close on a day before that of the story. */
  readonly before: Close;
  readonly last: Close;
  readonly decimals: number;
}

/** The newest close of all. */
export function lastClose(prices: Prices): Close | undefined {
  return closeAt(prices, prices.days.length - 1);
}

/**
 * When the newest close of an instrument was known at the earliest, epoch milliseconds: at the beginning of its
 * day in the publication's time zone. Undefined where it has no file of prices.
 */
export function newestCloseAt(
  symbol: string,
  { prices, timeZone, now }: Pick<Publication, 'prices' | 'timeZone' | 'now'>,
): number | undefined {
  const own = prices.get(symbol);
  const [year, month, day] = (own && lastClose(own))?.day.split('-').map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Math.min(startOfDay(year, month, day, timeZone), now);
}

/** The last close on a day before one; undefined where none is so old. */
export function closeBefore(prices: Prices, day: string): Close | undefined {
  const { days } = prices;
  return closeAt(prices, countWhile(days.length, (at) => (days[at] ?? '') < day) - 1);
}

/** The last close on a day or before it; undefined where none is so old. */
export function closeBy(prices: Prices, day: string): Close | undefined {
  const { days } = prices;
  return closeAt(prices, countWhile(days.length, (at) => (days[at] ?? '') <= day) - 1);
}

/**
 * What became of the instruments of a story, in its order: of those whose prices begin before its
 * day and do not end with what it could know.
 */
export function sinceStory(
  article: Pick<Article, 'tickers' | 'date'>,
  publication: Pick<Publication, 'prices' | 'formerSymbols' | 'timeZone'>,
): SinceStory[] {
  if (publication.prices.size === 0) return [];
  const day = dayOf(article.date.at, publication.timeZone);
  return presentSymbols(article, publication).flatMap((symbol): SinceStory[] => {
    const prices = publication.prices.get(symbol);
    if (prices === undefined) return [];
    const before = closeBefore(prices, day);
    const last = lastClose(prices);
    if (before === undefined || last === undefined || last.day < day) return [];
    return [{ symbol, before, last, decimals: prices.decimals }];
  });
}

function closeAt({ days, closes }: Prices, at: number): Close | undefined {
  const day = days[at];
  const close = closes[at];
  return day === undefined || close === undefined ? undefined : { day, close };
}
