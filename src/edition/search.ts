import type { Environment } from '../environment.ts';
import { codeDigest, indexingCode } from '../loader/code.ts';
import type { Content } from '../loader/content.ts';
import { createPublication } from '../publication/publication.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { site } from '../site.config.ts';

/**
 * Indexes what the environment's instant publishes. The work is done by other processes,
 * so it may run beside rendering; `signal` ends them.
 *
 * @param inPlace whether a folder of the last site stays in it.
 */
export function indexEdition(
  content: Content,
  environment: Environment,
  projectDir: string,
  inPlace: (folder: string) => boolean,
  signal: AbortSignal,
): Promise<SearchIndex> {
  const { contentDir, cacheDir, now } = environment;
  const { timeZone, language } = site;
  return createSearchIndex({
    publication: createPublication(content.articles, content.registries, {
      now,
      timeZone,
      unpublished: false,
    }),
    contentDir,
    cacheDir,
    language,
    version: codeDigest(projectDir, indexingCode),
    inPlace,
    signal,
  });
}
