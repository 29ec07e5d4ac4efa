import type { BodyContext } from '../../../src/body/body-context.ts';
import type { Block } from '../../../src/body/block.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { htmlFrom } from '../../../src/xml/html.ts';

const tickers = new Map([
  ['AAPL', 'Apple Inc.'],
  ['BRK.B', 'Berkshire Hathaway Inc. Class B'],
  ['META', 'Meta Platforms, Inc.'],
]);
const former = new Map([['FB', 'META']]);

/** A ledger of three symbols and one former one, and a promo. */
export const context: BodyContext = {
  file: 'content/articles/2024/07/story.mdx',
  kind: 'live',
  resolveSymbol: (written) => (tickers.has(written) ? written : former.get(written)),
  tickerName: (symbol) => tickers.get(symbol),
  symbols: [...tickers.keys(), ...former.keys()],
  promoIds: new Set(['weekly-letter']),
  words: wordsOf('en').text,
  timeZone: 'America/New_York',
  language: 'en-US',
};

/** `LINE:COLUMN rule` of every problem. */
export function findings(source: string, changes: Partial<BodyContext> = {}): string[] {
  return parseBody(source, { ...context, ...changes }).problems.map(
    ({ line, column, rule }) => `${line}:${column} ${rule}`,
  );
}

/** The blocks of a text without problems. */
export function blocksOf(source: string, changes: Partial<BodyContext> = {}): readonly Block[] {
  const { blocks, problems } = parseBody(source, { ...context, ...changes });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return blocks;
}

/** Markup of a text that is prose and plain tables and nothing else. */
export function html(source: string, changes: Partial<BodyContext> = {}): string {
  return markup(blocksOf(source, changes));
}

function markup(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'prose') return htmlFrom(block.nodes);
      if (block.type === 'table') return markup(block.children);
      throw new Error(`a ${block.type} among the prose`);
    })
    .join('\n');
}
