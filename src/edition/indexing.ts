import { basename } from 'node:path';
import { codeDigest, indexingCode } from '../loader/code.ts';
import type { StoredTexts } from '../loader/texts.ts';
import type { Indexers } from '../search/indexers.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { Edition } from './edition.ts';

/** What an index is made of, and for. */
export interface IndexingTask {
  readonly edition: Edition;
  readonly projectDir: string;
  /** Texts that were put aside when articles were read. */
  readonly texts: StoredTexts;
  /** What the last build knew of its index: see `SearchIndex`. */
  readonly known: ReadonlyMap<string, string> | undefined;
  readonly indexers: Indexers;
  /** Whether a folder of the last site stays in it. */
  readonly inPlace: (folder: string) => boolean;
}

/**
 * Indexes what the edition publishes, each language in an index of its own. The work is done by
 * other processes, so it may run beside rendering.
 */
export async function indexEdition({
  edition,
  projectDir,
  texts,
  known,
  indexers,
  inPlace,
}: IndexingTask): Promise<readonly SearchIndex[]> {
  const { contentDir, cacheDir } = edition.environment;
  const version = codeDigest(projectDir, indexingCode);
  const indexes: SearchIndex[] = [];
  const used = new Set<string>();
  for (const each of edition.editions) {
    const { publication, prints } = each;
    const isLast = each === edition.editions.at(-1);
    const index = await createSearchIndex({
      ...{ publication, contentDir, cacheDir, version, inPlace, texts, known, indexers },
      printOf: prints.ofStories,
      language: publication.language,
      keep: (other) => !isLast || used.has(other),
    });
    for (const { folder } of index.folders) used.add(basename(folder));
    indexes.push(index);
  }
  return indexes;
}
