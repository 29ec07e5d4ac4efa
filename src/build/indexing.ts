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
): Promise<{ readonly indexes: readonly SearchIndex[]; readonly made: Made }> {
  const search = phases.run('search', async (phase) => {
    const indexes = await indexEdition(task);
    phase.items = indexes.reduce((sum, { folders }) => sum + folders.length, 0);
    phase.cached = phase.items - indexes.reduce((sum, { indexed }) => sum + indexed, 0);
    return indexes;
  });
  try {
    const [indexes, made] = await Promise.all([search, make()]);
    return { indexes, made };
  } finally {
    task.indexers.end();
  }
}
