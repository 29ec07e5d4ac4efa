import { z } from 'zod';
import { inForm, symbol, webUrl, inLanguages, wordFields } from './field.ts';

export const tickerTypes = [
  'equity',
  'index',
  'etf',
  'currency',
  'commodity',
  'crypto',
  'rate',
  'future',
] as const;
export type TickerType = (typeof tickerTypes)[number];

/** Codes of markets by what people call them. */
const MARKETS: Readonly<Record<string, string>> = {
  ...{ AMEX: 'XASE', ASX: 'XASX', BSE: 'XBOM', CBOE: 'XCBO', CBOT: 'XCBT', CME: 'XCME' },
  ...{ COMEX: 'XCEC', HKEX: 'XHKG', HKG: 'XHKG', LSE: 'XLON', NASDAQ: 'XNAS', NSE: 'XNSE' },
  ...{ NYMEX: 'XNYM', NYSE: 'XNYS', SGX: 'XSES', SIX: 'XSWX', TSE: 'XTKS', TSX: 'XTSE' },
  ...{ TYO: 'XTKS', XETRA: 'XETR' },
};

const MARKET_FORM = 'write the four characters of the ISO 10383 code, as in XNAS';

/** One entry of `tickers.yaml`, the ledger. */
export function tickerSchema(language: string) {
  const { line } = wordFields(language);
  return z.strictObject({
    /** Symbol as traded, with its market where the number alone would not tell: `AAPL`, `0700.HK`, `^GSPC`, `BTC-USD`. */
    symbol,
    /** Company or instrument. */
    name: line(2, 100),
    /** Its words in further languages, by tag, as far as they differ. Default none. */
    translations: inLanguages({ name: line(2, 100) }),
    /** Sort of instrument. */
    type: z.enum(tickerTypes),
    /** ISO 10383 market identifier code of the primary listing. Default none. */
    exchange: z
      .string()
      .regex(/^(?!(?:AMEX|HKEX|NYSE)$)[A-Z0-9]{4}$/u, {
        error: ({ input }) => {
          const name = typeof input === 'string' ? input.trim().toUpperCase() : '';
          if (Object.hasOwn(MARKETS, name)) return `write ${MARKETS[name]}`;
          return /^[A-Z0-9]{4}$/u.test(name) ? `write ${name}` : MARKET_FORM;
        },
      })
      .meta(inForm(MARKET_FORM))
      .optional(),
    /** Symbols it traded under before; they redirect, and old articles resolve here. Default none. */
    formerly: z.array(symbol).max(20).default([]),
    /** The issuer's site. Default none. */
    website: webUrl.optional(),
  });
}

export type Ticker = z.output<ReturnType<typeof tickerSchema>>;

/** Present symbol by former symbol. */
export function formerSymbolsOf(tickers: readonly Ticker[]): Map<string, string> {
  return new Map(
    tickers.flatMap(({ symbol, formerly }) => formerly.map((former) => [former, symbol] as const)),
  );
}

/** The symbol that a company has now, whether it was written so or as it was before. */
export function presentSymbol(written: string, formerSymbols: ReadonlyMap<string, string>): string {
  return formerSymbols.get(written) ?? written;
}
