import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBody } from '../body/parse.ts';
import type { Block } from '../body/block.ts';
import type { Article } from '../publication/article.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';

/** An article's text, parsed at the moment its page needs it; nothing of it is kept. */
export interface ArticleText {
  readonly blocks: readonly Block[];
}

/**
 * Reads and parses an article's text. A withdrawn article has none.
 *
 * @throws Error when the file no longer is what was checked at the start of the build.
 */
export function textOf(article: Article, edition: Edition): ArticleText {
  if (article.corrections.some((correction) => correction.grade === 'withdrawal')) {
    return { blocks: [] };
  }
  const { publication, environment } = edition;
  const path = join(environment.contentDir, 'articles', `${article.id}.mdx`);
  const { blocks, problems } = parseBody(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''), {
    file: `${article.id}.mdx`,
    kind: article.kind,
    timeZone: site.timeZone,
    resolveSymbol: (written) => publication.formerSymbols.get(written) ?? written,
    tickerName: (symbol) => publication.tickers.get(symbol)?.name,
    symbols: [],
    promoIds: undefined,
  });
  const error = problems.find((problem) => problem.level === 'error');
  if (error !== undefined)
    throw new Error(`${article.id} changed while it was built: ${error.message}`);
  return { blocks };
}
