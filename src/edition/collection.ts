import type { Loader, LoaderContext } from 'astro/loaders';
import type { Environment } from '../environment.ts';
import { ContentError } from '../problem/report.ts';
import type { Article } from '../publication/article.ts';
import type { RegistryEntries } from '../publication/publication.ts';
import type { Content } from '../loader/content.ts';
import { faultsOf, tellFaults } from './faults.ts';
import { labelOf, loadEdition } from './load.ts';

/**
 * What Astro's store holds: one entry an article, one for all registries, and what is
 * wrong as text, so that the store changes, and open pages reload, when only that does.
 */
export type EditionEntry =
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'registries'; readonly registries: RegistryEntries }
  | { readonly type: 'report'; readonly errors: string };

type Store = LoaderContext['store'];
type Watcher = NonNullable<LoaderContext['watcher']>;

/**
 * The loader of the one content collection, for development: what is wrong is told to the
 * browser, and a change of any file below the content folder is read at once. A build
 * reads the content itself and hands it to the pages, so that the store stays empty.
 */
export function editionLoader(environment: Environment, projectDir: string): Loader {
  return {
    name: 'edition',
    async load({ store, watcher, logger }) {
      if (watcher === undefined) return;
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
    },
  };
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
