import type { ArticleReading } from '../loader/article.ts';
import type { Registries } from '../loader/registry.ts';
import type { Ticker } from '../schema/ticker.ts';
import type { Surroundings } from './written-article.ts';

/** The registries as an article's rules ask for them. */
export interface KeyedSurroundings extends Surroundings {
  /** What of the surroundings the rules for one article depend on, as one text. */
  readonly keyOf: (reading: ArticleReading) => string;
}

export function surroundingsOf(registries: Registries, timeZone: string): KeyedSurroundings {
  const tickers = new Map<string, Ticker>();
  for (const ticker of registries.tickers) {
    for (const symbol of ticker.formerly) tickers.set(symbol, ticker);
  }
  for (const ticker of registries.tickers) tickers.set(ticker.symbol, ticker);
  const hosts = registries.promos.flatMap((promo) =>
    promo.kind === 'paid' && URL.canParse(promo.url) ? [new URL(promo.url).host] : [],
  );
  const sponsors = [...new Set(hosts)].sort().join(' ');
  return {
    timeZone,
    ticker: (symbol) => tickers.get(symbol),
    sponsorHosts: new Set(hosts),
    keyOf({ frontmatter, references }) {
      const written = [
        ...(frontmatter?.tickers ?? []),
        ...(references?.symbols.map((each) => each.written) ?? []),
      ];
      const known = [...new Set(written)].map((symbol) => {
        const ticker = tickers.get(symbol);
        return ticker === undefined
          ? `${symbol}?`
          : `${symbol}=${ticker.symbol} ${ticker.formerly.join(' ')} ${ticker.name}`;
      });
      return `${sponsors}|${known.join('|')}`;
    },
  };
}
