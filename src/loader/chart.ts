import type { ChartAttributes } from '../body/block.ts';
import { chartModel } from '../charts/chart-model.ts';
import type { ChartModel } from '../charts/model.ts';
import type { Problem } from '../problem/problem.ts';
import { readCsv } from './data.ts';
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
  const data = readCsv(article, contentDir, spec.data);
  if (Array.isArray(data)) return data;
  const model = chartModel(spec, data.csv, { file: article.file, ...place }, language);
  return Array.isArray(model) ? model : { model, digest: data.digest };
}
