import { indexEdition, type IndexingTask } from '../edition/indexing.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Phases } from './phase.ts';

/**
 * Makes the search index while the rest of the site is made: other processes do the work.
 * When either fails, so does the whole, and the indexing processes are ended.
 */
export async function indexDuring<Made>(
  make: () => Promise<Made>,
  task: IndexingTask,
  phases: Phases,
): Promise<{ readonly index: SearchIndex; readonly made: Made }> {
  const indexing = new AbortController();
  const search = phases.run('search', async (phase) => {
    const index = await indexEdition(task, indexing.signal);
    phase.items = index.folders.length;
    phase.cached = index.folders.length - index.indexed;
    return index;
  });
  try {
    const [index, made] = await Promise.all([search, make()]);
    return { index, made };
  } catch (error) {
    indexing.abort();
    throw error;
  }
}
