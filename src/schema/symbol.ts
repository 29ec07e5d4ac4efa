import { addresses, pagePaths } from './page-paths.ts';

/**
 * What stands in a symbol: a root, a class or pair behind a hyphen (a name's own `&` too), a
 * class or market behind a dot, a sort of contract behind `=`: `BRK.B`, `0700.HK`, `BTC-USD`,
 * `M&M.NS`, `RY.PR.J`, `EURUSD=X`. An index may begin with a caret: `^GSPC`.
 */
const ROOT = '[A-Z0-9]{1,12}';
const SECOND = '[&-][A-Z][A-Z0-9]{0,11}';
// In a text, before another symbol three letters at least: of `$AUD-US$5` the second is no pair's.
const JOINED = `(?:${SECOND}(?!\\$)|[&-][A-Z]{3,12}(?=\\$\\^?[A-Z]))?`;
const MARKET = '(?:\\.[A-Z]{1,4}){1,2}';
const CONTRACT = '(?:=[A-Z]{1,3})?';

/** A whole symbol. One letter at least: a bare number is a company of several markets. */
export const SYMBOL = new RegExp(
  `^(?=.*[A-Z])\\^?${ROOT}(?:${SECOND})?(?:${MARKET})?${CONTRACT}$`,
  'u',
);

/**
 * A symbol in running text; with digits first only behind its market, since `$3M` is a sum.
 * To be held against what stands around it.
 */
export const SYMBOL_IN_TEXT = `\\^?[A-Z][A-Z0-9]{0,11}${JOINED}(?:${MARKET})?${CONTRACT}|\\d[A-Z0-9]{0,11}${JOINED}${MARKET}`;

/** What Windows keeps for its devices, whatever ending follows. */
export const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;

/**
 * A symbol in an address, of letters, digits, dots and hyphens: in lower case, without its
 * caret, `&` and `=` as hyphens, and neither a name that a file of Windows cannot have nor that of
 * a page, which its folder would stand in the place of: `index.html`, `index.html.gz`.
 */
export function symbolPart(symbol: string): string {
  return symbol
    .toLowerCase()
    .replace('^', '')
    .replaceAll(/[&=]|\.(?=html?(?:\.|$))/gu, '-')
    .replace(DEVICE, '$1-');
}

/** Root-relative address of a symbol's page. */
export const tickerPath = (symbol: string): string => ofTicker(symbolPart(symbol));

const ofTicker = addresses(pagePaths.ticker);

/** The symbol that a text may stand for, as other houses write it; undefined when none. */
export function symbolMeant(text: string): string | undefined {
  const bare = text.normalize('NFKC').trim().toUpperCase().replace(/^\$/u, '').replace(/^\./u, '^');
  const [first = '', second = ''] = bare.split(':', 2);
  const named = /^[A-Z0-9.]{2,}$/u.test(second) && /^[A-Z]+$/u.test(first) ? second : first;
  // `AAPL:US` has its country behind, `NASDAQ:AAPL` its market before.
  const symbol = /^(?:[A-Z]{2}|IND)$/u.test(second) ? first : named;
  const joined = symbol.replaceAll(/[\s/_]+/gu, '-');
  return SYMBOL.test(joined) ? joined : undefined;
}
