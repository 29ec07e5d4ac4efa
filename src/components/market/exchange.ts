/** Names of markets by their ISO 10383 code. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['ARCX', 'NYSE Arca'],
  ['BATS', 'Cboe BZX'],
  ['IEXG', 'Investors Exchange'],
  ['IFEU', 'ICE Futures Europe'],
  ['IFUS', 'ICE Futures U.S.'],
  ['XAMS', 'Euronext Amsterdam'],
  ['XASE', 'NYSE American'],
  ['XCBO', 'Cboe Options Exchange'],
  ['XCBT', 'Chicago Board of Trade'],
  ['XCEC', 'COMEX'],
  ['XCME', 'Chicago Mercantile Exchange'],
  ['XETR', 'Xetra'],
  ['XHKG', 'Hong Kong Stock Exchange'],
  ['XLON', 'London Stock Exchange'],
  ['XNAS', 'Nasdaq'],
  ['XNYM', 'New York Mercantile Exchange'],
  ['XNYS', 'New York Stock Exchange'],
  ['XPAR', 'Euronext Paris'],
  ['XSWX', 'SIX Swiss Exchange'],
  ['XTKS', 'Tokyo Stock Exchange'],
  ['XTSE', 'Toronto Stock Exchange'],
]);

/** `Nasdaq (XNAS)`; a market that has no name here is told by its code. */
export function exchangeName(code: string): string {
  const name = NAMES.get(code);
  return name === undefined ? code : `${name} (${code})`;
}
