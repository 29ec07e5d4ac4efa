import type { TickerType } from '../../schema/ticker.ts';

const NAMES: Record<TickerType, { readonly one: string; readonly many: string }> = {
  equity: { one: 'Share', many: 'Shares' },
  index: { one: 'Index', many: 'Indexes' },
  etf: { one: 'Exchange-traded fund', many: 'Exchange-traded funds' },
  currency: { one: 'Currency', many: 'Currencies' },
  commodity: { one: 'Commodity', many: 'Commodities' },
  crypto: { one: 'Cryptocurrency', many: 'Cryptocurrencies' },
  rate: { one: 'Rate', many: 'Rates' },
  future: { one: 'Future', many: 'Futures' },
};

/** What readers call a type of the ledger: `equity` is a `Share`. */
export function instrumentName(type: string, number: 'one' | 'many'): string {
  return Object.entries(NAMES).find(([known]) => known === type)?.[1][number] ?? type;
}
