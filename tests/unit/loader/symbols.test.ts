import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';
import { ROOT, tickerUrl } from '../../../src/publication/urls.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const ledger = (...symbols: string[]): string =>
  symbols
    .map((symbol) => `- { symbol: "${symbol}", name: An instrument, type: equity }\n`)
    .join('');

describe('a symbol of another market', () => {
  it.each([
    ['0700.HK', '/tickers/0700.hk/'],
    ['7203.T', '/tickers/7203.t/'],
    ['600519.SS', '/tickers/600519.ss/'],
    ['6488.TWO', '/tickers/6488.two/'],
    ['3M', '/tickers/3m/'],
    ['^GSPC', '/tickers/gspc/'],
    ['^N225', '/tickers/n225/'],
    ['BTC-USD', '/tickers/btc-usd/'],
    ['BF-B', '/tickers/bf-b/'],
    ['BRK.B', '/tickers/brk.b/'],
    ['NOVO-B.CO', '/tickers/novo-b.co/'],
    ['BAJAJ-AUTO.NS', '/tickers/bajaj-auto.ns/'],
    ['RY.PR.J', '/tickers/ry.pr.j/'],
    ['BP.XLON', '/tickers/bp.xlon/'],
    ['DX-Y.NYB', '/tickers/dx-y.nyb/'],
    ['EURUSD=X', '/tickers/eurusd-x/'],
    ['ES=F', '/tickers/es-f/'],
    ['M&M.NS', '/tickers/m-m.ns/'],
    ['ABI.BR', '/tickers/abi.br/'],
    ['INDEX.GZ', '/tickers/index.gz/'],
    ['INDEX.HTML', '/tickers/index-html/'],
    ['INDEX.HTML.GZ', '/tickers/index-html.gz/'],
    ['CON.DE', '/tickers/con-de/'],
    ['PRN', '/tickers/prn-/'],
    ['AUX', '/tickers/aux-/'],
    ['NUL.X', '/tickers/nul-x/'],
    ['COM5.L', '/tickers/com5-l/'],
    ['CONE', '/tickers/cone/'],
    ['TRUE', '/tickers/true/'],
    ['NULL', '/tickers/null/'],
    ['ON', '/tickers/on/'],
    ['Y', '/tickers/y/'],
    ['1E5', '/tickers/1e5/'],
  ])('%s has the address %s', async (symbol, address) => {
    const text = articleText(
      { tickers: `[${symbol}]` },
      `<Ticker symbol="${symbol}" /> and [more](${address}).`,
    );
    const unquoted = ledger(symbol).replaceAll('"', '');
    const content = await load(contentFolder({ [ARTICLE]: text, 'tickers.yaml': unquoted }));
    expect(content.problems).toEqual([]);
    expect(tickerUrl(symbol, ROOT)).toBe(address);
  });

  it.each([
    ['700', 'write the market behind the number, as in 7203.T or 0700.HK'],
    ['007', 'write the market behind the number'],
    ['brk.b', 'write BRK.B'],
    ['$AAPL', 'write AAPL'],
    ['BRK/B', 'write BRK-B'],
    ['BTC_USD', 'write BTC-USD'],
    ['BRK B', 'write BRK-B'],
    ['.DJI', 'write ^DJI'],
    ['NASDAQ:AAPL', 'write AAPL'],
    ['ＡＡＰＬ', 'write AAPL'],
    ['AAPL:US', 'write AAPL'],
    ['A$', 'write capitals and digits'],
    ['^', 'write capitals and digits'],
    ['^^GSPC', 'write capitals and digits'],
    ['GSPC^', 'write capitals and digits'],
    ['A--B', 'write capitals and digits'],
    ['-A', 'write capitals and digits'],
    ['A.', 'write capitals and digits'],
    ['=X', 'write capitals and digits'],
    ['ES1!', 'write capitals and digits'],
  ])('%s is none', async (symbol, remedy) => {
    const content = await load(contentFolder({ 'tickers.yaml': ledger(symbol) }));
    expect(placesOf(content)).toEqual(['tickers.yaml:1:13 field-value']);
    expect(content.problems[0]?.message).toContain(remedy);
  });
});

describe('two symbols of one address', () => {
  it.each([
    ['GSPC', '^GSPC'],
    ['BTC-USD', 'BTC&USD'],
    ['ES-F', 'ES=F'],
    ['CON-DE', 'CON.DE'],
  ])('%s and %s are told', async (one, other) => {
    const content = await load(contentFolder({ 'tickers.yaml': ledger(one, other) }));
    expect(placesOf(content)).toEqual(['tickers.yaml:2:3 id-duplicate']);
    expect(content.problems[0]?.message).toBe(
      `"${other}" and "${one}" at line 1 would have one address; keep one`,
    );
  });

  it('stand for one instrument when one is the former', async () => {
    const tickers = ledger('^GSPC').replace(' }', ', formerly: [GSPC, SPX] }');
    const text = articleText({ tickers: '[GSPC]' }, 'The $GSPC and [more](/tickers/gspc/).');
    const content = await load(contentFolder({ [ARTICLE]: text, 'tickers.yaml': tickers }));
    expect(content.problems).toEqual([]);
  });
});

describe('a cashtag', () => {
  it.each([
    ['$^GSPC', '^GSPC'],
    ['$0700.HK', '0700.HK'],
    ['$7203.T', '7203.T'],
    ['$BTC-USD', 'BTC-USD'],
    ['$BRK.B', 'BRK.B'],
    ['$NOVO-B.CO', 'NOVO-B.CO'],
    ['$M&M.NS', 'M&M.NS'],
    ['$S&P', 'S&P'],
    ['$EURUSD=X', 'EURUSD=X'],
    ['$AAPL-led', 'AAPL'],
    ['$AAPL-Microsoft', 'AAPL'],
    ['$AAPL-$MSFT', 'AAPL MSFT'],
    ['$AAPL/MSFT', 'AAPL'],
    ['$AAPL-5%', 'AAPL'],
    ['$AAPL.', 'AAPL'],
    ['$0700.HK.', '0700.HK'],
    ['$0700.HK’s', '0700.HK'],
    ['$3M', ''],
    ['$700', ''],
    ['$1.5B', ''],
    ['$20MM', ''],
    ['$US5M-US10M', ''],
    ['the $A-US$ rate', ''],
    ['the $A-REIT', ''],
    ['\\$BTC-USD', ''],
  ])('%s is %s', async (written, symbols) => {
    const text = articleText({}, `It is ${written} today.`);
    const content = await load(contentFolder({ [ARTICLE]: text, 'tickers.yaml': ledger('ZZZZ') }));
    const named = content.problems.map(
      ({ message }) => /^unknown ticker "(.*?)"/u.exec(message)?.[1],
    );
    expect(named.join(' ')).toBe(symbols);
  });

  it.each([
    ['$BRK-B', 'BRK.B'],
    ['$GSPC', '^GSPC'],
    ['$BTC-USDT', 'BTC-USD'],
    ['$7203.TO', '7203.T'],
  ])('%s leads to %s', async (written, meant) => {
    const text = articleText({}, `It is ${written} today.`);
    const symbols = ledger('BRK.A', 'BRK.B', '^GSPC', 'BTC-USD', '7203.T');
    const content = await load(contentFolder({ [ARTICLE]: text, 'tickers.yaml': symbols }));
    expect(content.problems[0]?.message).toBe(
      `unknown ticker "${written.slice(1)}"; did you mean "${meant}"?`,
    );
  });
});
