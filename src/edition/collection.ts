import type { Loader } from 'astro/loaders';
import type { Environment } from '../environment.ts';
import type { Article } from '../publication/article.ts';
import type { RegistryEntries } from '../publication/publication.ts';

/**
 * What Astro's store holds: one entry an article, one for all registries, and what is
 * wrong as text, so that the store changes, and open pages reload, when only that does.
 */
export type EditionEntry =
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'registries'; readonly registries: RegistryEntries }
  | { readonly type: 'report'; readonly errors: string };

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
      // Not before it is needed: Vite takes longer over these modules than over the pages.
      const { keepStore } = await import('./store-keeper.ts');
      await keepStore({ store, logger }, watcher, environment, projectDir);
    },
  };
}
