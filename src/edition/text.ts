import { siteAddresses } from '../environment.ts';
import { presentSymbol } from '../schema/ticker.ts';
import { join } from 'node:path';
import { withoutLinks } from '../body/changed-links.ts';
import type { Block, ChartAttributes } from '../body/block.ts';
import { entriesNewestFirst } from '../body/newest-first.ts';
import type { ChartModel } from '../charts/model.ts';
import { readChart } from '../loader/chart.ts';
import { changed, readText, type CheckedText } from '../loader/text.ts';
import type { Article, TextFacts } from '../publication/article.ts';
import { isWithdrawn } from '../publication/change.ts';
import { hasArrived } from '../publication/waiting.ts';
import type { Edition } from './edition.ts';
import { withFiles } from './file-links.ts';
import { wordsOf } from '../words/words.ts';

/** An article's text, parsed at the moment its page needs it; nothing of it is kept. */
export interface ArticleText {
  readonly blocks: readonly Block[];
  /** The charts among the blocks, by their attributes. */
  readonly charts: ReadonlyMap<ChartAttributes, ChartModel>;
}

type Surroundings = Pick<Edition, 'publication' | 'environment'>;

/**
 * Reads and parses an article's text. A withdrawn article has none.
 *
 * @throws Error when its file, or one with a chart's data, no longer is what was checked at
 *   the start of the build.
 */
export function textOf(article: Article, edition: Surroundings): ArticleText {
  if (isWithdrawn(article)) return { blocks: [], charts: new Map() };
  const { kind, text } = article;
  return textIn({ kind, ...text }, edition);
}

/** As `textOf`, of any text. */
export function textIn(
  text: CheckedText & Pick<TextFacts, 'data' | 'files'>,
  { publication, environment }: Surroundings,
): ArticleText {
  const { file, kind } = text;
  const { contentDir } = environment;
  const { blocks, references } = readText(text, contentDir, {
    timeZone: publication.timeZone,
    language: publication.language,
    resolveSymbol: (written) => presentSymbol(written, publication.formerSymbols),
    prefix: publication.prefix,
    sites: siteAddresses(environment),
    tickerName: (symbol) => publication.tickers.get(symbol)?.name,
    words: wordsOf(publication.language).text,
  });
  const path = join(contentDir, file);
  const digests = new Map(text.data.map(({ src, digest }) => [src, digest]));
  const charts = new Map<ChartAttributes, ChartModel>();
  for (const { spec, line, column } of references.charts) {
    const place = { line, column };
    const chart = readChart({ path, file }, contentDir, spec, place, publication.language);
    if (Array.isArray(chart)) throw changed(file, chart[0]?.message ?? spec.data);
    if (chart.digest !== digests.get(spec.data)) {
      throw changed(file, `${spec.data} has other figures now`);
    }
    charts.set(spec, chart.model);
  }
  const isDead = (href: string): boolean => !hasArrived(href, publication);
  const isLeading =
    (text.waiting ?? []).length === 0 && references.links.every(({ href }) => !isDead(href));
  const linked = isLeading ? blocks : withoutLinks(blocks, isDead);
  const whole =
    text.files.length === 0 ? linked : withFiles(linked, text.files, publication.language);
  return { blocks: kind === 'live' ? entriesNewestFirst(whole) : whole, charts };
}
