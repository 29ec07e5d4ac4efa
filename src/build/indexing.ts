import type { Edition } from '../edition/edition.ts';
import { indexEdition } from '../edition/search.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Phases } from './phase.ts';

/** What the index is made of. */
export interface IndexingJob {
  readonly edition: Edition;
  readonly projectDir: string;
  /** Whether a folder of the last site stays in it. */
  readonly inPlace: (folder: string) => boolean;
}

/**
 * Makes the search index while `rendering` goes on: other processes do the work. When
 * either fails, so does the whole, and the indexing processes are ended.
 */
export async function indexDuring<Rendered>(
  rendering: () => Promise<Rendered>,
  { edition, projectDir, inPlace }: IndexingJob,
  phases: Phases,
): Promise<{ readonly index: SearchIndex; readonly rendered: Rendered }> {
  const indexing = new AbortController();
  const search = phases.run('search', async (phase) => {
    const made = await indexEdition(edition, projectDir, inPlace, indexing.signal);
    phase.items = made.folders.length;
    phase.cached = made.folders.length - made.indexed;
    return made;
  });
  try {
    const [index, rendered] = await Promise.all([search, rendering()]);
    return { index, rendered };
  } catch (error) {
    indexing.abort();
    throw error;
  }
}
