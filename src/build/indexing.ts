import { indexEdition, type IndexingTask } from '../edition/search.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Phases } from './phase.ts';

/**
 * Makes the search index while `rendering` goes on: other processes do the work. When
 * either fails, so does the whole, and the indexing processes are ended.
 */
export async function indexDuring<Rendered>(
  rendering: () => Promise<Rendered>,
  task: IndexingTask,
  phases: Phases,
): Promise<{ readonly index: SearchIndex; readonly rendered: Rendered }> {
  const indexing = new AbortController();
  const search = phases.run('search', async (phase) => {
    const made = await indexEdition(task, indexing.signal);
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
