import { basename, relative } from 'node:path';
import type { ChartAttributes } from '../body/block.ts';
import { csvLimits, parseCsv } from '../charts/csv.ts';
import { chartModel } from '../charts/chart-model.ts';
import type { ChartModel } from '../charts/model.ts';
import type { Problem } from '../problem/problem.ts';
import { dataPath } from './asset.ts';
import { readTextFile } from './text-file.ts';
import type { ArticleFile } from './walk.ts';

/**
 * Reads a chart of an article together with its data, which must be known to exist.
 *
 * @param place of the `<Chart />` in the article.
 * @param language BCP 47, of what is written in the chart.
 * @returns the model and the digest of its data, or every problem of attributes and data, each
 *   at its place.
 */
export function readChart(
  article: Pick<ArticleFile, 'file' | 'path'>,
  contentDir: string,
  spec: ChartAttributes,
  place: { readonly line: number; readonly column: number },
  language: string,
): { readonly model: ChartModel; readonly digest: string } | Problem[] {
  const fromContent = relative(contentDir, article.path);
  const file = spec.data.startsWith('/')
    ? `${article.file.slice(0, -fromContent.length)}${spec.data.slice(1)}`
    : `${article.file.slice(0, -basename(article.file).length)}${spec.data}`;
  const source = readTextFile(dataPath(article.path, contentDir, spec.data), file, csvLimits.bytes);
  if ('rule' in source) return [source];
  const csv = parseCsv(source.text, file);
  if (Array.isArray(csv)) return csv;
  const model = chartModel(spec, csv, { file: article.file, ...place }, language);
  return Array.isArray(model) ? model : { model, digest: source.digest };
}
