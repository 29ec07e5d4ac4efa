import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { context, findings, html } from './context.ts';

const tagged = (symbol: string, written = symbol): string =>
  `<a class="cashtag" href="/tickers/${symbol.toLowerCase()}/">$${written}</a>`;

/** A ledger that also has what units and currencies are made of, and a pair. */
const ledger = {
  resolveSymbol: (written: string) =>
    /^(?:A|BTC-USD|C|K|M|T)$/u.test(written) ? written : context.resolveSymbol(written),
};

describe('cashtags', () => {
  test.each([
    ['$AAPL', tagged('AAPL')],
    ['$AAPL.', `${tagged('AAPL')}.`],
    ['$BRK.B', tagged('BRK.B')],
    ['$BRK.B.', `${tagged('BRK.B')}.`],
    ['($AAPL, $META)', `(${tagged('AAPL')}, ${tagged('META')})`],
    ['**$AAPL**', `<strong>${tagged('AAPL')}</strong>`],
    ['$FB', tagged('META', 'FB')],
    ['$AAPL\u2019s', `${tagged('AAPL')}\u2019s`],
    ['&#36;AAPL', tagged('AAPL')],
    ['\\$AAPL', '$AAPL'],
    ['\\\\$AAPL', `\\${tagged('AAPL')}`],
    ['\\\\\\$AAPL', '\\$AAPL'],
    ['\\$AAPL and $AAPL', `$AAPL and ${tagged('AAPL')}`],
    ['&amp; $AAPL \\$META', `&#x26; ${tagged('AAPL')} $META`],
    ['> a\n> \\$AAPL $META', `<blockquote>\n<p>a\n$AAPL ${tagged('META')}</p>\n</blockquote>`],
    ['$5bn', '$5bn'],
    ['US$AAPL', 'US$AAPL'],
    ['Revenue ($M), costs (in $K) [$B] and ($bn)', 'Revenue ($M), costs (in $K) [$B] and ($bn)'],
    ['Figures are in $M.', 'Figures are in $M.'],
    ['the $A, a $C and the $NZ; $A/$US', 'the $A, a $C and the $NZ; $A/$US'],
    ['$US5, $US5.2, $A20M and $HK3', '$US5, $US5.2, $A20M and $HK3'],
    ['in $US, ($US), $US5bn', 'in $US, ($US), $US5bn'],
    ['Price ($A) and ($C)', 'Price ($A) and ($C)'],
    ['## GDP ($T)', '## GDP ($T)'],
    ['Umsatz in $M', 'Umsatz in $M'],
    ['Ingresos, en $K', 'Ingresos, en $K'],
    ['Revenue, $M', 'Revenue, $M'],
    ['Profit – $T', 'Profit – $T'],
    ['5 $M, ≈$M, all $T, $K per $M', `5 $M, ≈$M, all $T, ${tagged('K')} per $M`],
    ['a weaker $A, the strong $C, $US/$C', 'a weaker $A, the strong $C, $US/$C'],
    ['Revenue in $M rose and costs, in $K, fell', 'Revenue in $M rose and costs, in $K, fell'],
    ['A stake in $T', `A stake in ${tagged('T')}`],
    ['The loss in $M.', `The loss in ${tagged('M')}.`],
    ['日本の$AAPLは', `日本の${tagged('AAPL')}は`],
    ['苹果（$AAPL）和$META、', `苹果（${tagged('AAPL')}）和${tagged('META')}、`],
    ['$AAPL은 올랐다', `${tagged('AAPL')}은 올랐다`],
    ['หุ้น$AAPLขึ้น', `หุ้น${tagged('AAPL')}ขึ้น`],
    ['و$AAPL', `و${tagged('AAPL')}`],
    ['$AAPL$META$BRK.B.', `${tagged('AAPL')}${tagged('META')}${tagged('BRK.B')}.`],
    ['$BRK.B$BTC-USD$META', `${tagged('BRK.B')}${tagged('BTC-USD')}${tagged('META')}`],
    ['$BTC-USD$BTC-USD', `${tagged('BTC-USD')}${tagged('BTC-USD')}`],
    ['$AAPL-US$5, $AAPL-US$META', `${tagged('AAPL')}-US$5, ${tagged('AAPL')}-US$META`],
    ['US$AAPL$META and $5bn$META', 'US$AAPL$META and $5bn$META'],
    ['\\$AAPL$META', `$AAPL${tagged('META')}`],
    ['$AAPLд', '$AAPLд'],
    ['$AAPL\u0301', '$AAPL\u0301'],
    ['AT&T ($T) and Macy’s ($M)', `AT&#x26;T (${tagged('T')}) and Macy’s (${tagged('M')})`],
    ['shares of Citigroup ($C)', `shares of Citigroup (${tagged('C')})`],
    [
      'Shares of $M, $T and $C fell',
      `Shares of ${tagged('M')}, ${tagged('T')} and ${tagged('C')} fell`,
    ],
    ['$$AAPL', '$$AAPL'],
    ['$AAPLé', '$AAPLé'],
    ['$AAPL_X', '$AAPL_X'],
    ['$aapl', '$aapl'],
    ['`$AAPL`', '<code>$AAPL</code>'],
    ['`\\$AAPL`', '<code>\\$AAPL</code>'],
    ['[$AAPL](https://example.com/)', '<a href="https://example.com/">$AAPL</a>'],
  ])('%j', (source, expected) => {
    const wanted = expected.startsWith('<blockquote>') ? expected : `<p>${expected}</p>`;
    const heading = `<h2 id="section-gdp-t">${expected.slice(3)}</h2>`;
    expect(html(source, ledger)).toBe(source.startsWith('## ') ? heading : wanted);
  });

  test('are none in the head of a table, whatever the ledger has', () => {
    const table =
      '| Sales ($M) | $K | **($T)** | $AAPL | $MM |\n| - | - | - | - | - |\n| $T | ($M) | $C | $K | a |';
    const { references } = parseBody(table, { ...context, ...ledger });
    expect(references.symbols.map(({ written }) => written)).toEqual(['AAPL', 'T', 'C', 'K']);
  });

  test('of one letter are never guessed', () => {
    const { problems } = parseBody('Shares of $Q and $QQ', context);
    expect(problems.map(({ message }) => message)).toEqual([
      'unknown ticker "Q"; add it to tickers.yaml or, if it is not a symbol, write \\$Q',
      'unknown ticker "QQ"; add it to tickers.yaml or, if it is not a symbol, write \\$QQ',
    ]);
    const near = { ...context, symbols: ['M', 'QA', 'C'] };
    expect(parseBody('$Q $q', near).problems.map(({ message }) => message)).toEqual([
      'unknown ticker "Q"; add it to tickers.yaml or, if it is not a symbol, write \\$Q',
    ]);
  });

  test('point at the sign, after escapes, entities and container prefixes', () => {
    expect(findings('\\$AAPL &amp; $NOPE')).toEqual(['1:14 ticker-unknown']);
    expect(findings('> a \\* b\n> c $NOPE')).toEqual(['2:5 ticker-unknown']);
    expect(findings('|a|\n|-|\n|\\| $NOPE|')).toEqual(['3:5 ticker-unknown']);
    expect(findings('\u{1f600}\r\n\r\n\u{1f600} $NOPE')).toEqual(['3:4 ticker-unknown']);
  });

  test('suggest the nearest symbol, or how to write a dollar sign', () => {
    const messages = parseBody('$APPL $ZZZZZZ', context).problems.map(({ message }) => message);
    expect(messages).toEqual([
      'unknown ticker "APPL"; did you mean "AAPL"?',
      'unknown ticker "ZZZZZZ"; add it to tickers.yaml or, if it is not a symbol, write \\$ZZZZZZ',
    ]);
  });

  test('have a long form with the company\u2019s name', () => {
    expect(html('Shares of <Ticker symbol="FB" /> rose.')).toBe(
      '<p>Shares of <a class="cashtag" href="/tickers/meta/">Meta Platforms, Inc. (FB)</a> rose.</p>',
    );
    expect(html('<Ticker symbol="AAPL" />')).toBe(
      '<p><a class="cashtag" href="/tickers/aapl/">Apple Inc. (AAPL)</a></p>',
    );
  });

  test('are collected with symbol and place', () => {
    const { references } = parseBody('a $FB\n\n<Ticker symbol="AAPL" />', context);
    expect(references.symbols).toEqual([
      { written: 'FB', symbol: 'META', line: 1, column: 3 },
      { written: 'AAPL', symbol: 'AAPL', line: 3, column: 17 },
    ]);
  });

  test('that may be slips are collected, with what was meant', () => {
    const words = (source: string): string[] =>
      parseBody(source, context).references.dollarWords.map(
        ({ written, symbol, line, column }) => `${line}:${column} ${written} ${symbol}`,
      );
    expect(words('a $aapl, $Brk.b\n\n*$btc-usd* ＄AAPL は﹩0700.hkで')).toEqual([
      '1:3 $aapl AAPL',
      '1:10 $Brk.b BRK.B',
      '3:2 $btc-usd BTC-USD',
      '3:12 ＄AAPL AAPL',
      '3:19 ﹩0700.hk 0700.HK',
    ]);
    const none =
      '$AAPL $m $bn $mm $usd us$ab $5 \\$aapl `$aapl` [$aapl](https://a.example/) $a $aa_b';
    expect(words(none)).toEqual([]);
  });
});
