import { limits } from '../body/limits.ts';
import { plainText } from '../body/plain-text.ts';
import type { Problem } from '../problem/problem.ts';
import { readArticle } from './article.ts';
import type { CachedReading } from './cache.ts';
import { readTextFile } from './text-file.ts';
import type { ArticleFile } from './walk.ts';

/** What a file was found to be when it was read. */
export interface FreshReading {
  readonly entry: CachedReading;
  /** The words that readers see; undefined when it was not parsed, or they need a registry. */
  readonly words: string | undefined;
}

/**
 * Reads a file, and parses it unless it is the one that is known.
 *
 * @param known what was read of it before.
 */
export function readFresh(
  file: ArticleFile,
  timeZone: string,
  known?: CachedReading,
): FreshReading | Problem {
  const source = readTextFile(file.path, file.file, limits.fileBytes);
  if ('rule' in source) return source;
  const { text, digest, stamp } = source;
  if (known?.digest === digest) return { entry: { ...known, stamp }, words: undefined };
  let words: string | undefined;
  const reading = readArticle(file, text, timeZone, (blocks) => {
    words = plainText(blocks);
  });
  const beside = { files: known?.beside.files ?? [], drawn: false };
  return { entry: { stamp, digest, reading, beside }, words };
}
