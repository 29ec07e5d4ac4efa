import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from '../body/link-target.ts';
import { newestFirst } from '../body/newest-first.ts';
import { parseBody } from '../body/parse.ts';
import { withoutLinks } from '../body/without-links.ts';
import type { Block, ChartAttributes } from '../body/block.ts';
import type { ChartModel } from '../charts/model.ts';
import { readChart } from '../loader/chart.ts';
import type { Article } from '../publication/article.ts';
import { isWithdrawn } from '../publication/change.ts';
import { isWaiting } from '../publication/publication.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';
import { wordsOf } from '../words/words.ts';

/** An article's text, parsed at the moment its page needs it; nothing of it is kept. */
export interface ArticleText {
  readonly blocks: readonly Block[];
  /** The charts among the blocks, by their attributes. */
  readonly charts: ReadonlyMap<ChartAttributes, ChartModel>;
}

/**
 * Reads and parses an article's text. A withdrawn article has none.
 *
 * @throws Error when the file no longer is what was checked at the start of the build.
 */
export function textOf(
  article: Article,
  edition: Pick<Edition, 'publication' | 'environment'>,
): ArticleText {
  if (isWithdrawn(article)) {
    return { blocks: [], charts: new Map() };
  }
  const { publication, environment } = edition;
  const path = join(environment.contentDir, 'articles', `${article.id}.mdx`);
  const { blocks, problems, references } = parseBody(
    readFileSync(path, 'utf8').replace(/^\ufeff/u, ''),
    {
      file: `${article.id}.mdx`,
      kind: article.kind,
      timeZone: site.timeZone,
      resolveSymbol: (written) => publication.formerSymbols.get(written) ?? written,
      tickerName: (symbol) => publication.tickers.get(symbol)?.name,
      symbols: [],
      promoIds: undefined,
      words: wordsOf(site.language).text,
    },
  );
  const error = problems.find((problem) => problem.level === 'error');
  if (error !== undefined)
    throw new Error(`${article.id} changed while it was built: ${error.message}`);
  const file = { id: article.id, path, file: `articles/${article.id}.mdx` };
  const charts = new Map<ChartAttributes, ChartModel>();
  for (const { spec, line, column } of references.charts) {
    const chart = readChart(file, environment.contentDir, spec, { line, column }, site.language);
    if (Array.isArray(chart)) {
      throw new Error(`${article.id} changed while it was built: ${chart[0]?.message ?? ''}`);
    }
    charts.set(spec, chart);
  }
  const linked = references.links.some(({ href }) => isWaiting(pathOf(href), publication))
    ? withoutLinks(blocks, (href) => href.startsWith('/') && isWaiting(pathOf(href), publication))
    : blocks;
  return { blocks: article.kind === 'live' ? newestFirst(linked) : linked, charts };
}
