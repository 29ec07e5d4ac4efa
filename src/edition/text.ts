import { siteAddresses } from '../environment.ts';
import { presentSymbol } from '../schema/ticker.ts';
import { join } from 'node:path';
import { withoutLinks } from '../body/changed-links.ts';
import type { Block, ChartAttributes } from '../body/block.ts';
import { entriesNewestFirst } from '../body/newest-first.ts';
import type { ChartModel } from '../charts/model.ts';
import { readChart } from '../loader/chart.ts';
import { changed, readText, type CheckedText } from '../loader/text.ts';
import { readStored } from '../loader/texts.ts';
import { site } from '#site';
import type { Article, TextFacts } from '../publication/article.ts';
import { isWithdrawn } from '../publication/change.ts';
import { hasArrived, isWaiting } from '../publication/waiting.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import { withFiles } from './file-links.ts';
import { wordsOf } from '../words/words.ts';

/** An article's text, fetched at the moment its page needs it; nothing of it is kept. */
export interface ArticleText {
  readonly blocks: readonly Block[];
  /** The charts among the blocks, by their attributes. */
  readonly charts: ReadonlyMap<ChartAttributes, ChartModel>;
}

type Surroundings = Pick<Edition, 'publication' | 'environment' | 'texts'>;

/**
 * An article's text: what was put aside when it was read, or parsed anew. A withdrawn article has none.
 *
 * @throws Error when its file, or one with a chart's data, no longer is what was checked at
 *   the start of the build.
 */
export function textOf(article: Article, edition: Surroundings): ArticleText {
  if (isWithdrawn(article)) return { blocks: [], charts: new Map() };
  const { kind, text } = article;
  const { publication, texts } = edition;
  const place = isAsRead(article, publication) ? texts?.places.get(article.id) : undefined;
  if (texts === undefined || place === undefined) return textIn({ kind, ...text }, edition);
  const isLeading = text.links.every((link) => !isWaiting(link, publication));
  const blocks = settled(readStored(texts.path, place), isLeading, { kind, ...text }, publication);
  return { blocks, charts: new Map() };
}

/** Whether a page shows the text as loading, which knows no registry, has read it. */
function isAsRead({ text, language }: Article, publication: Publication): boolean {
  const { symbols } = text;
  return (
    (language ?? site.language) === publication.language &&
    (symbols.length === 0 ||
      (publication.prefix === '' &&
        symbols.every((written) => presentSymbol(written, publication.formerSymbols) === written)))
  );
}

type ReadText = CheckedText & Pick<TextFacts, 'data' | 'files'>;

/** As `textOf`, of any text. */
export function textIn(text: ReadText, { publication, environment }: Surroundings): ArticleText {
  const { file } = text;
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
  const isLeading =
    (text.waiting ?? []).length === 0 &&
    references.links.every(({ href }) => hasArrived(href, publication));
  return { blocks: settled(blocks, isLeading, text, publication), charts };
}

/**
 * A text as it is published.
 *
 * @param isLeading whether all of its links lead to what is out.
 */
function settled(
  blocks: readonly Block[],
  isLeading: boolean,
  { kind, files }: ReadText,
  publication: Publication,
): readonly Block[] {
  const linked = isLeading
    ? blocks
    : withoutLinks(blocks, (href) => !hasArrived(href, publication));
  const whole = files.length === 0 ? linked : withFiles(linked, files, publication.language);
  return kind === 'live' ? entriesNewestFirst(whole) : whole;
}
