import { isWithdrawn } from '../../../src/publication/change.ts';
import type { Remedy } from '../../../src/problem/problem.ts';
import type { Ticker } from '../../../src/schema/ticker.ts';
import type { Rule } from '../rule.ts';
import type { WrittenArticle } from '../written-article.ts';

/** Words of names that many instruments share. */
const COMMON = new Set(
  'the and for inc corp etf trust fund funds index group holdings class company'.split(' '),
);

/** Cashtags that the frontmatter does not list. */
export const tickerMissing: Rule = {
  id: 'ticker-missing',
  level: 'warning',
  summary:
    'A symbol with a cashtag in the text belongs in `tickers`, or the story is missing from its page.',
  example: {
    bad: { body: 'Shares of $AAPL rose.' },
    good: { fields: { tickers: '[AAPL]' }, body: 'Shares of $AAPL rose.' },
  },
  look(article, tell) {
    const { reading, surroundings, lines } = article;
    const { frontmatter, references } = reading;
    if (frontmatter === undefined || references === undefined) return;
    const present = (symbol: string): string => surroundings.ticker(symbol)?.symbol ?? symbol;
    // Who is told of a slip in "tickers" is told there what belongs in its place.
    const intended = (symbol: string): string =>
      surroundings.ticker(symbol) === undefined
        ? (surroundings.meant(symbol) ?? symbol)
        : present(symbol);
    const listed = new Set(frontmatter.tickers.map(intended));
    const missing = new Map<string, (typeof references.symbols)[number]>();
    for (const named of references.symbols) {
      const symbol = present(named.written);
      if (listed.has(symbol) || surroundings.ticker(named.written) === undefined) continue;
      if (!missing.has(symbol)) missing.set(symbol, named);
    }
    // They go to one place of one list: whichever remedy is taken puts all of them right.
    const remedy = missing.size > 0 ? listing(article, [...missing.keys()]) : undefined;
    for (const { written, line, column } of missing.values()) {
      const message = `"${written}" is in the text but not in "tickers"; add it there`;
      const offset = lines.offset(line, column);
      if (remedy === undefined) tell(offset, message);
      else tell(offset, message, remedy);
    }
  },
};

/** A symbol as it stands in a list: in quotation marks or without. */
const ITEM = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,\]]+/uy;

/** Adds symbols behind the last one of a list, or a list where there is none. */
function listing(article: WrittenArticle, missing: readonly string[]): Remedy | undefined {
  const { text, lines, fieldOffset, reading } = article;
  const start = fieldOffset(['tickers']);
  const { length } = reading.frontmatter?.tickers ?? [];
  const empty = /^\[\s*\]/u.exec(text.slice(start))?.[0];
  if (empty !== undefined) {
    const at = lines.place(start + empty.length - 1);
    return { find: ']', replace: `${missing.join(', ')}]`, at };
  }
  if (length > 0) {
    const last = fieldOffset(['tickers', length - 1]);
    ITEM.lastIndex = last;
    const item = ITEM.exec(text)?.[0];
    if (item === undefined) return undefined;
    const before = /\r?\n[ \t]*-[ \t]+$/u.exec(text.slice(0, last))?.[0] ?? ', ';
    const replace = missing.map((symbol) => before + symbol).join('');
    return { find: '', replace, at: lines.place(last + item.length) };
  }
  const close = /^---[ \t]*$/gmu;
  close.lastIndex = 3;
  const end = close.exec(text)?.index;
  if (end === undefined) return undefined;
  const lineBreak = /\r?\n/u.exec(text)?.[0] ?? '\n';
  return {
    find: '',
    replace: `tickers: [${missing.join(', ')}]${lineBreak}`,
    at: lines.place(end),
  };
}

/** Symbols in the frontmatter that the story says nothing about. */
export const tickerUnused: Rule = {
  id: 'ticker-unused',
  level: 'warning',
  summary: 'A symbol in `tickers` is named in the story, by its symbol or by name.',
  example: {
    bad: { fields: { tickers: '[AAPL]' }, body: 'Shares of small companies rose.' },
    good: { fields: { tickers: '[AAPL, META]' }, body: 'Shares of $META and Apple rose.' },
  },
  look(article, tell) {
    const { reading, surroundings, fieldOffset } = article;
    const { tickers = [], corrections = [] } = reading.frontmatter ?? {};
    // What is withdrawn is still found where it was.
    if (tickers.length === 0 || isWithdrawn({ corrections })) return;
    const text = storyWords(article);
    const cashtags = new Set(reading.references?.symbols.map((each) => each.written));
    tickers.forEach((symbol, at) => {
      const ticker = surroundings.ticker(symbol);
      if (ticker === undefined || cashtags.has(symbol) || isNamed(ticker, symbol, text)) return;
      const message = `the story says nothing of ${ticker.name} ("${symbol}"); name it or take it out`;
      tell(fieldOffset(['tickers', at]), message);
    });
  },
};

/** Headline, standfirst and everything below the frontmatter, components included. */
function storyWords({ text, reading }: WrittenArticle): string {
  const close = /^---[ \t]*$/gmu;
  close.lastIndex = 3;
  const body = close.exec(text) === null ? text : text.slice(close.lastIndex);
  const { title = '', description = '' } = reading.frontmatter ?? {};
  return `${title} ${description} ${body}`;
}

function isNamed(ticker: Ticker, written: string, text: string): boolean {
  const symbols = [written, ticker.symbol, ...ticker.formerly];
  const isWritten = (symbol: string): boolean =>
    new RegExp(`(?<![\\w.])${symbol.replaceAll(/[.^]/gu, '\\$&')}(?!\\w)`, 'u').test(text);
  if (symbols.some(isWritten)) return true;
  const lower = text.toLowerCase();
  const words = ticker.name.toLowerCase().match(/[\p{L}\p{N}&-]{3,}/gu) ?? [];
  return words.some((word) => !COMMON.has(word) && lower.includes(word));
}
