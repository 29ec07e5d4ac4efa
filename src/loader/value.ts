import type { ValueAttributes, ValueReference } from '../body/value.ts';
import type { Csv } from '../charts/csv.ts';
import { figureOf } from '../charts/value.ts';
import { memo } from '../memo.ts';
import type { Problem } from '../problem/problem.ts';
import type { DataFile } from '../publication/article.ts';
import { readCsv } from './data.ts';
import type { ArticleFile } from './walk.ts';

/** Data by the name that a text has for them, each read once; undefined where none are at hand. */
type DataReader = (src: string) => { readonly csv: Csv } | Problem[] | undefined;

/** @param article whose data they are. */
export function dataReader(
  article: Place,
  contentDir: string,
): (src: string) => ReturnType<typeof readCsv> {
  return memo((src: string) => readCsv(article, contentDir, src));
}

type Place = Pick<ArticleFile, 'file' | 'path'>;

/**
 * What is wrong with the figures that an article takes from data, which must be known to exist;
 * what is wrong with the data themselves is told once for each file.
 *
 * @param file of the article, as problems name it.
 */
export function valueProblems(
  file: string,
  values: readonly ValueReference[],
  language: string,
  dataOf: DataReader,
): Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const { spec, places, line, column } of values) {
    const data = dataOf(spec.data);
    if (data === undefined) continue;
    if (Array.isArray(data)) {
      if (!told.has(spec.data)) problems.push(...data);
      told.add(spec.data);
      continue;
    }
    const found = figureOf(spec, data.csv, language);
    if ('text' in found) continue;
    const { at, rule, message } = found;
    const place =
      typeof at === 'object'
        ? { file: data.csv.file, ...at }
        : { file, ...(places[at] ?? { line, column }) };
    problems.push({ ...place, level: 'error', rule, message });
  }
  return problems;
}

/**
 * Figures for the text of an article that was checked before.
 *
 * @param data what its files were when it was checked.
 * @param changed makes the error of a file that is another one now.
 */
export function figuresFrom(
  article: Place,
  contentDir: string,
  data: readonly DataFile[],
  language: string,
  changed: (what: string) => Error,
): (spec: ValueAttributes) => string {
  const dataOf = dataReader(article, contentDir);
  return (spec) => {
    const read = dataOf(spec.data);
    if (Array.isArray(read)) throw changed(read[0]?.message ?? spec.data);
    if (read.digest !== data.find(({ src }) => src === spec.data)?.digest) {
      throw changed(`${spec.data} has other figures now`);
    }
    const found = figureOf(spec, read.csv, language);
    if ('rule' in found) throw changed(found.message);
    return found.text;
  };
}
