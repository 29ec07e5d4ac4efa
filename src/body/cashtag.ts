import type { Element, ElementContent, Text } from 'hast';
import { didYouMean } from '../problem/nearest.ts';
import { SYMBOL_IN_TEXT, tickerPath } from '../schema/symbol.ts';
import { placeOf, startOf, type Reading } from './reading.ts';
import { isUnitSign } from './unit-sign.ts';

/**
 * `$AAPL`, `$BRK.B`, `$BTC-USD`, `$0700.HK`: a symbol as the ledger writes it, not within a
 * word; scripts without capitals set none apart by spaces (`$AAPLは`), and one may follow the other
 * without a space (`$AAPL$META`). A full stop that ends the sentence is not part of it; `$5bn`,
 * `US$AAPL` and units are none.
 */
export const CASHTAG = new RegExp(
  `\\$(?<=(?<![\\p{Lu}\\p{Ll}\\p{M}\\p{N}_$])(?:\\$(?:${SYMBOL_IN_TEXT})){0,9}\\$)(${SYMBOL_IN_TEXT})(?![\\p{Lu}\\p{Ll}\\p{M}\\p{N}_])`,
  'gu',
);

/** What may become a `$` in running text: an escape, the sign itself, an entity. */
const DOLLARS = /\\[!-/:-@[-`{-~]|\$|&(?:#0*36|#[xX]0*24|dollar);/gu;

/**
 * Appends `value`, the text of `node`, to `out`, its cashtags as links to the symbols'
 * pages. `\$AAPL` stays text. `&#36;AAPL` is a cashtag: cashtags are found, like bare
 * addresses, in the text that a reader would see, and the escape is the backslash.
 */
export function appendWithCashtags(
  value: string,
  node: Text,
  reading: Reading,
  out: ElementContent[],
): void {
  let done = 0;
  let dollars: Dollar[] | undefined;
  let sign = value.indexOf('$');
  let signs = 0;
  for (const match of value.matchAll(CASHTAG)) {
    dollars ??= dollarsOf(value, node, reading);
    for (; sign < match.index; signs++) sign = value.indexOf('$', sign + 1);
    const dollar = dollars[signs];
    if (dollar?.escaped === true) continue;
    const written = match[1] ?? '';
    const end = match.index + match[0].length;
    const [head = written] = written.split('-', 1);
    const after = match.index + 1 + head.length;
    if (isUnitSign(head, near(value, match.index), value.slice(after, after + 8), reading.inHead)) {
      continue;
    }
    const symbol = resolve(written, dollar?.offset ?? startOf(node), reading, '\\$');
    if (symbol === undefined) continue;
    if (match.index > done) out.push({ type: 'text', value: value.slice(done, match.index) });
    out.push(tickerLink(symbol, `$${written}`, reading));
    done = end;
  }
  if (done < value.length) out.push({ type: 'text', value: value.slice(done) });
}

/** The words before an index of a text, as many as say what stands there. */
function near(value: string, index: number): string {
  return value.slice(Math.max(0, index - 80), index);
}

/** The long form, for `<Ticker symbol="AAPL" />`: `Apple Inc. (AAPL)`. */
export function tickerLongForm(
  written: string,
  offset: number,
  reading: Reading,
): Element | undefined {
  const symbol = resolve(written, offset, reading, '');
  if (symbol === undefined) return undefined;
  const name = reading.context.tickerName(symbol);
  return tickerLink(symbol, name === undefined ? written : `${name} (${written})`, reading);
}

function tickerLink(symbol: string, label: string, { context }: Reading): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['cashtag'], href: (context.prefix ?? '') + tickerPath(symbol) },
    children: [{ type: 'text', value: label }],
  };
}

function resolve(
  written: string,
  offset: number,
  reading: Reading,
  escape: string,
): string | undefined {
  const symbol = reading.context.resolveSymbol(written);
  if (symbol !== undefined) {
    reading.collected.symbols.push({ written, symbol, ...placeOf(reading, offset) });
    return symbol;
  }
  if (reading.problems.full) return undefined;
  const suggestion = didYouMean(written, reading.context.symbols);
  const advice =
    suggestion !== ''
      ? suggestion
      : `; add it to tickers.yaml${escape === '' ? '' : ` or, if it is not a symbol, write ${escape}${written}`}`;
  reading.problems.error(offset, 'ticker-unknown', `unknown ticker "${written}"${advice}`);
  return undefined;
}

interface Dollar {
  readonly offset: number;
  readonly escaped: boolean;
}

/** The `$` of a text node in order, each with where it stands in the source. */
function dollarsOf(value: string, node: Text, reading: Reading): Dollar[] {
  const start = startOf(node);
  const source = reading.neutral.text.slice(start, node.position?.end.offset ?? start);
  const dollars: Dollar[] = [];
  if (source === value) {
    for (let at = value.indexOf('$'); at !== -1; at = value.indexOf('$', at + 1)) {
      dollars.push({ offset: start + at, escaped: false });
    }
    return dollars;
  }
  for (const { 0: token, index } of source.matchAll(DOLLARS)) {
    if (token === '\\$') dollars.push({ offset: start + index + 1, escaped: true });
    else if (!token.startsWith('\\')) dollars.push({ offset: start + index, escaped: false });
  }
  return dollars;
}
