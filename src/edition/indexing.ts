import { codeDigest, indexingCode } from '../loader/code.ts';
import type { WordStore } from '../loader/words.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { site } from '#site';
import type { Edition } from './edition.ts';

/** What an index is made of, and for. */
export interface IndexingTask {
  readonly edition: Edition;
  readonly projectDir: string;
  /** Words that were put aside when articles were read. */
  readonly words: WordStore | undefined;
  /** Whether a folder of the last site stays in it. */
  readonly inPlace: (folder: string) => boolean;
}

/**
 * Indexes what the edition publishes. The work is done by other processes, so it may run
 * beside rendering; `signal` ends them.
 */
export function indexEdition(
  { edition, projectDir, words, inPlace }: IndexingTask,
  signal: AbortSignal,
): Promise<SearchIndex> {
  const { publication, environment } = edition;
  const { contentDir, cacheDir } = environment;
  return createSearchIndex({
    publication,
    contentDir,
    cacheDir,
    language: site.language,
    version: codeDigest(projectDir, indexingCode),
    inPlace,
    words,
    signal,
  });
}
