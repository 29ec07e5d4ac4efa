import type { ArticleReading } from '../../src/loader/article.ts';
import type { Registries } from '../../src/publication/publication.ts';
import { nearest, suggestionBudget } from '../../src/problem/nearest.ts';
import type { Locale } from '../../src/time/format.ts';
import type { Ticker } from '../../src/schema/ticker.ts';
import type { NodeSurroundings } from './written-article.ts';

/** The registries as an article's rules ask for them. */
export interface KeyedSurroundings extends NodeSurroundings {
  /** What of the surroundings the rules for one article depend on, as one text. */
  readonly keyOf: (reading: ArticleReading) => string;
}

export function surroundingsOf(
  registries: Registries,
  { timeZone, language, contentDir }: Locale & { readonly contentDir: string },
): KeyedSurroundings {
  const tickers = new Map<string, Ticker>();
  for (const ticker of registries.tickers) {
    for (const symbol of ticker.formerly) tickers.set(symbol, ticker);
  }
  for (const ticker of registries.tickers) tickers.set(ticker.symbol, ticker);
  const hosts = registries.promos.flatMap((promo) =>
    promo.kind === 'paid' && URL.canParse(promo.url) ? [new URL(promo.url).host] : [],
  );
  const sponsors = [...new Set(hosts)].sort().join(' ');
  const symbols = registries.tickers.map(({ symbol }) => symbol);
  const work = suggestionBudget();
  const meant = (symbol: string): string | undefined => nearest(symbol, symbols, work);
  const entryOf = entriesOf(tickers, meant);
  return {
    timeZone,
    language,
    contentDir,
    ticker: (symbol) => tickers.get(symbol),
    meant,
    sponsorHosts: new Set(hosts),
    keyOf({ frontmatter, references }) {
      const written = new Set(frontmatter?.tickers);
      for (const symbol of references?.symbols ?? []) written.add(symbol.written);
      let key = `${sponsors}|`;
      for (const symbol of written) key += `${entryOf(symbol)}|`;
      return key;
    },
  };
}

/** What the rules ask of a symbol, as text: thousands of articles name the same few. */
function entriesOf(
  tickers: ReadonlyMap<string, Ticker>,
  meant: NodeSurroundings['meant'],
): (symbol: string) => string {
  const known = new Map<string, string>();
  return (symbol) => {
    let entry = known.get(symbol);
    if (entry === undefined) {
      const ticker = tickers.get(symbol);
      entry =
        ticker === undefined
          ? `${symbol}?${meant(symbol) ?? ''}`
          : `${symbol}=${ticker.symbol} ${ticker.formerly.join(' ')} ${ticker.name}`;
      known.set(symbol, entry);
    }
    return entry;
  };
}
