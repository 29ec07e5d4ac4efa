import type { LoaderContext } from 'astro/loaders';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { ContentError } from '../problem/format.ts';
import { faultsOf, tellFaults } from './faults.ts';
import { labelOf, loadEdition } from './load.ts';

type Store = LoaderContext['store'];
type Watcher = NonNullable<LoaderContext['watcher']>;

/**
 * Fills the store with the content, now and after every change of a file below the content
 * folder, and tells the browser what is wrong with it.
 */
export async function keepStore(
  { store, logger }: Pick<LoaderContext, 'store' | 'logger'>,
  watcher: Watcher,
  environment: Environment,
  projectDir: string,
): Promise<void> {
  const show = (content: Content): void => {
    const errors = errorsOf(content);
    const report = errors.length === 0 ? '' : new ContentError(errors).message;
    fill(store, content, report);
    const { contentDir } = environment;
    tellFaults(faultsOf(errors, contentDir, labelOf(contentDir, projectDir)));
    if (report !== '') logger.error(`${errors.length} problems\n${report}`);
  };
  show(await loadEdition(environment, projectDir));
  watch(watcher, environment.contentDir, async () => {
    try {
      show(await loadEdition(environment, projectDir));
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  });
}

function errorsOf(content: Content): Content['problems'] {
  return content.problems.filter((problem) => problem.level === 'error');
}

/** Makes the store hold this content and nothing else. */
function fill(store: Store, { articles, registries }: Content, errors: string): void {
  const keep = new Set(['registries', 'report']);
  for (const article of articles) {
    keep.add(article.id);
    store.set({ id: article.id, data: { type: 'article', article } });
  }
  for (const id of store.keys()) if (!keep.has(id)) store.delete(id);
  store.set({ id: 'registries', data: { type: 'registries', registries } });
  store.set({ id: 'report', data: { type: 'report', errors } });
}

/** Editors write a file in several steps; a pause of this many milliseconds ends them. */
const SETTLED = 50;

/** Reads again after each change below a folder, one reading after the other. */
function watch(watcher: Watcher, folder: string, read: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read);
    }, SETTLED);
  });
}
