import { join } from 'node:path';
import type { Block, ChartAttributes } from '../body/block.ts';
import type { BodyContext } from '../body/body-context.ts';
import type { ValueReference } from '../body/value.ts';
import { limits } from '../body/limits.ts';
import { entriesNewestFirst } from '../body/newest-first.ts';
import { parseBody } from '../body/parse.ts';
import type { Place } from '../body/line-index.ts';
import { chartModel } from '../charts/chart-model.ts';
import { parseCsv } from '../charts/csv.ts';
import { figureOf } from '../charts/value.ts';
import type { ChartModel } from '../charts/model.ts';
import { isArchived, judged } from '../loader/archive-story.ts';
import { localeIn, readArticle } from '../loader/article.ts';
import { verifyReferences } from '../loader/references.ts';
import { readRegistries } from '../loader/registry.ts';
import type { SiteLocale } from '../loader/site-locale.ts';
import { readTextFile } from '../loader/text-file.ts';
import { valueProblems } from '../loader/value.ts';
import type { ArticleFile } from '../loader/walk.ts';
import { memo } from '../memo.ts';
import type { Problem } from '../problem/problem.ts';
import { promoView, type PromoView } from '../publication/view/promo.ts';
import { formerSymbolsOf, presentSymbol } from '../schema/ticker.ts';
import type { Locale } from '../time/format.ts';
import { wordsOf } from '../words/words.ts';

/** One story with what is wrong with it by itself and against the registries. */
export interface CheckedStory {
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  readonly blocks: readonly Block[];
  /** Charts with where they stand; their data are read by who has the files. */
  readonly charts: readonly (Place & { readonly spec: ChartAttributes })[];
  /** Figures from data, likewise. */
  readonly values: readonly ValueReference[];
  readonly images: readonly (Place & { readonly src: string })[];
  readonly locale: Locale;
}

/** The registries of a content folder, as stories need them. */
export type StoryDesk = ReturnType<typeof readDesk>;

/**
 * Reads what stories name.
 *
 * @param folder the content folder, which problems name so too.
 */
export function readDesk(folder: string, locale: SiteLocale) {
  const read = readRegistries(folder, folder, locale, []);
  const { promos, tickers } = read.registries;
  const former = formerSymbolsOf(tickers);
  const names = new Map(tickers.map(({ symbol, name }) => [symbol, name]));
  const words = wordsOf(locale.language);
  const views = new Map(promos.map((promo) => [promo.id, promoView(promo, words)]));
  return {
    ...{ folder, locale, ...read },
    present: (written: string): string | undefined => {
      const symbol = presentSymbol(written, former);
      return names.has(symbol) ? symbol : undefined;
    },
    tickerName: (symbol: string): string | undefined => names.get(symbol),
    promo: (id: string): PromoView | undefined => views.get(id),
  };
}

/**
 * Holds a story to what a build holds it to, its neighbours and the files beside it left out.
 *
 * @param id `2024/07/slug`; the file is read from the desk's folder.
 * @param figureOf the figures of its data, once they are loaded.
 */
export function checkedStory(
  id: string,
  desk: StoryDesk,
  figureOf?: BodyContext['figureOf'],
): CheckedStory {
  const path = join(desk.folder, 'articles', `${id}.mdx`);
  const file: ArticleFile = { id: id.replace(/\/index$/u, ''), path, file: path };
  const source = readTextFile(path, path, limits.fileBytes);
  if ('rule' in source) {
    return {
      problems: [source],
      blocks: [],
      charts: [],
      values: [],
      images: [],
      locale: desk.locale,
    };
  }
  const first = readArticle(file, source.text, desk.locale);
  const old = isArchived(first, desk.archiveBefore);
  const reading = { ...first, problems: judged(first.problems, old) };
  const named = verifyReferences([{ file, reading }], [], desk.registries, desk.places);
  const written = first.frontmatter;
  const locale = localeIn({ language: written?.language }, desk.locale);
  const { blocks, references } = parseBody(source.text, {
    ...{ file: path, kind: written?.kind ?? 'news', symbols: [], promoIds: undefined },
    ...{ resolveSymbol: desk.present, tickerName: desk.tickerName, figureOf },
    ...{ words: wordsOf(locale.language).text, sites: desk.locale.sites, ...locale },
  });
  const problems = [...reading.problems, ...named.filter((problem) => problem.file === path)];
  return {
    problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    blocks: written?.kind === 'live' ? entriesNewestFirst(blocks) : blocks,
    ...{ charts: references.charts, values: references.values, images: references.images, locale },
  };
}

/** The chart of data, or all that is wrong with it. */
export function drawnChart(
  csv: string,
  spec: ChartAttributes,
  where: Place & { readonly file: string },
  language: string,
): ChartModel | Problem[] {
  const data = parseCsv(csv, spec.data);
  return Array.isArray(data) ? data : chartModel(spec, data, where, language);
}

/**
 * The figures of a text from the tables that could be loaded, by name, and what is wrong with them.
 *
 * @param file of the story, as problems name it.
 */
export function storyFigures(
  values: readonly ValueReference[],
  tables: ReadonlyMap<string, string>,
  file: string,
  language: string,
): { readonly figureOf: BodyContext['figureOf']; readonly problems: Problem[] } {
  const dataOf = memo((src: string) => {
    const text = tables.get(src);
    const csv = text === undefined ? undefined : parseCsv(text, src);
    return csv === undefined || Array.isArray(csv) ? csv : { csv };
  });
  return {
    figureOf(spec) {
      const data = dataOf(spec.data);
      if (data === undefined || Array.isArray(data)) return undefined;
      const found = figureOf(spec, data.csv, language);
      return 'text' in found ? found.text : undefined;
    },
    problems: valueProblems(file, values, language, dataOf),
  };
}

/** Of a file that a story names and that is not beside it. */
export function missingFile(src: string, where: Place & { readonly file: string }): Problem {
  const { file, line, column } = where;
  const message = `there is no file "${src}"`;
  return { file, line, column, level: 'error', message, rule: 'file-missing' };
}
