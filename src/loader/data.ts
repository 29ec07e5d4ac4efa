import { basename, dirname, join, relative } from 'node:path';
import { csvLimits, parseCsv, type Csv } from '../charts/csv.ts';
import { memo } from '../memo.ts';
import type { Problem } from '../problem/problem.ts';
import { readTextFile } from './text-file.ts';
import type { ArticleFile } from './walk.ts';

/**
 * Reads data that an article names, which must be known to exist.
 *
 * @param src as written: beside the article, or `/data/…` of the content folder.
 * @returns the table and the digest of its file, or every problem of the data.
 */
export function readCsv(
  article: Pick<ArticleFile, 'file' | 'path'>,
  contentDir: string,
  src: string,
): { readonly csv: Csv; readonly digest: string } | Problem[] {
  const fromContent = relative(contentDir, article.path);
  const file = src.startsWith('/')
    ? `${article.file.slice(0, -fromContent.length)}${src.slice(1)}`
    : `${article.file.slice(0, -basename(article.file).length)}${src}`;
  const source = readTextFile(dataPath(article.path, contentDir, src), file, csvLimits.bytes);
  if ('rule' in source) return [source];
  const csv = parseCsv(source.text, file);
  return Array.isArray(csv) ? csv : { csv, digest: source.digest };
}

/** Where the data that an article names as `src` lies. */
export function dataPath(articlePath: string, contentDir: string, src: string): string {
  return src.startsWith('/') ? join(contentDir, src) : join(dirname(articlePath), src);
}

/**
 * Reads each of an article's data once.
 *
 * @param article whose data they are.
 */
export function dataReader(
  article: Pick<ArticleFile, 'file' | 'path'>,
  contentDir: string,
): (src: string) => ReturnType<typeof readCsv> {
  return memo((src: string) => readCsv(article, contentDir, src));
}
