import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';
import { tickerUrl } from '../../../src/publication/urls.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const ledger = (...symbols: string[]): string =>
  symbols.map((symbol) => `- { symbol: ${symbol}, name: An instrument, type: equity }\n`).join('');

describe('a symbol of another market', () => {
  it.each([
    ['0700.HK', '/tickers/0700.hk/'],
    ['7203.T', '/tickers/7203.t/'],
    ['^GSPC', '/tickers/gspc/'],
    ['BTC-USD', '/tickers/btc-usd/'],
    ['BF-B', '/tickers/bf-b/'],
    ['600519.SS', '/tickers/600519.ss/'],
    ['3M', '/tickers/3m/'],
  ])('%s has the address %s', async (symbol, address) => {
    const text = articleText(
      { tickers: `[${symbol}]` },
      `<Ticker symbol="${symbol}" /> and [more](${address}).`,
    );
    const content = await load(contentFolder({ [ARTICLE]: text, 'tickers.yaml': ledger(symbol) }));
    expect(content.problems).toEqual([]);
    expect(tickerUrl(symbol)).toBe(address);
    expect(JSON.stringify(content.articles[0])).not.toContain('/tickers/^');
  });

  it('is read as a cashtag with its caret', async () => {
    const text = articleText({}, 'The $^GSPC fell.');
    const known = contentFolder({ [ARTICLE]: text, 'tickers.yaml': ledger('^GSPC') });
    expect(placesOf(await load(known))).toEqual([]);
    const unknown = contentFolder({ [ARTICLE]: text, 'tickers.yaml': ledger('^DJI') });
    expect(placesOf(await load(unknown))).toEqual([`${ARTICLE}:10:5 ticker-unknown`]);
  });

  it.each(['700', '^', '^^GSPC', 'GSPC^', 'A--B', '-A', 'A.', 'A/B', 'a', 'A B'])(
    '%s is none',
    async (symbol) => {
      const content = await load(contentFolder({ 'tickers.yaml': ledger(`"${symbol}"`) }));
      expect(placesOf(content)).toEqual(['tickers.yaml:1:13 field-value']);
    },
  );

  it('takes no address that another has', async () => {
    const content = await load(contentFolder({ 'tickers.yaml': ledger('GSPC', '^GSPC') }));
    expect(placesOf(content)).toEqual(['tickers.yaml:2:3 id-duplicate']);
  });
});
