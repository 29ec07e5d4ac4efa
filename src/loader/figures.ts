import type { ValueAttributes } from '../body/value.ts';
import { figureOf } from '../charts/value.ts';
import type { DataFile } from '../publication/article.ts';
import { dataReader } from './data.ts';
import type { ArticleFile } from './walk.ts';

/**
 * Figures for the text of an article that was checked before.
 *
 * @param data what its files were when it was checked.
 * @param changed makes the error of a file that is another one now.
 */
export function figuresFrom(
  article: Pick<ArticleFile, 'file' | 'path'>,
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
