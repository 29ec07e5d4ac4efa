import type { Loader } from 'astro/loaders';
import type { Environment } from '../environment.ts';

/** The one entry of Astro's store: when it changes, open pages load anew. */
export interface EditionEntry {
  /** How often the content was read since development began. */
  readonly readings: number;
}

/**
 * The loader of the one content collection, for development: what is wrong is told to the
 * browser, and a change of any file below the content folder is read at once. A build
 * reads the content itself, so that the store stays empty.
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
