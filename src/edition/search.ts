import { codeDigest, indexingCode } from '../loader/code.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';

/**
 * Indexes what the edition publishes. The work is done by other processes, so it may run
 * beside rendering; `signal` ends them.
 *
 * @param inPlace whether a folder of the last site stays in it.
 */
export function indexEdition(
  { publication, environment }: Edition,
  projectDir: string,
  inPlace: (folder: string) => boolean,
  signal: AbortSignal,
): Promise<SearchIndex> {
  const { contentDir, cacheDir } = environment;
  return createSearchIndex({
    publication,
    contentDir,
    cacheDir,
    language: site.language,
    version: codeDigest(projectDir, indexingCode),
    inPlace,
    signal,
  });
}
