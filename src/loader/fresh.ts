import { limits } from '../body/limits.ts';
import type { Block } from '../body/block.ts';
import type { Problem } from '../problem/problem.ts';
import { readArticle, type ArticleReading } from './article.ts';
import type { CachedReading } from './cache.ts';
import type { SiteLocale } from './site-locale.ts';
import { readTextFile } from './text-file.ts';
import type { ArticleFile } from './walk.ts';

/** What a file was found to be when it was read. */
export interface FreshReading {
  readonly entry: CachedReading;
  /** Undefined when it was not parsed, or readers see what only a registry or data tell. */
  readonly blocks: readonly Block[] | undefined;
}

/** Reads a file of text whose bytes are known. */
export type ReadSource = (
  file: ArticleFile,
  text: string,
  locale: SiteLocale,
  told: (blocks: readonly Block[]) => void,
) => ArticleReading;

/**
 * Reads a file, and parses it unless it is the one that is known.
 *
 * @param known what was read of it before.
 * @param read what parses it; default as an article.
 */
export function readFresh(
  file: ArticleFile,
  locale: SiteLocale,
  known?: CachedReading,
  read: ReadSource = readArticle,
): FreshReading | Problem {
  const source = readTextFile(file.path, file.file, limits.fileBytes);
  if ('rule' in source) return source;
  const { text, digest, stamp } = source;
  if (known?.digest === digest) return { entry: { ...known, stamp }, blocks: undefined };
  let blocks: readonly Block[] | undefined;
  const reading = read(file, text, locale, (told) => {
    blocks = told;
  });
  const beside = { files: known?.beside.files ?? [], drawn: false };
  return { entry: { stamp, digest, reading, beside }, blocks };
}
