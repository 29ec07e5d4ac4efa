import type { Loader } from 'astro/loaders';
import type { Environment } from '../environment.ts';
import { ContentError } from '../problem/report.ts';
import type { Article } from '../publication/article.ts';
import type { RegistryEntries } from '../publication/publication.ts';
import type { Content } from '../loader/content.ts';
import { takeOver } from './handoff.ts';
import { loadEdition } from './load.ts';

/** What Astro's store holds: one entry an article, one for all registries, one for faults. */
export type EditionEntry =
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'registries'; readonly registries: RegistryEntries }
  | { readonly type: 'report'; readonly errors: string };

/**
 * The loader of the one content collection. In a build, content with an error never
 * reaches the store. In development, whatever is right is shown, the report says what
 * is wrong, and a change of any file below the content folder is read at once.
 *
 * @throws ContentError in a build, with every problem of every file.
 */
export function editionLoader(environment: Environment, projectDir: string): Loader {
  return {
    name: 'edition',
    async load({ store, watcher, logger }) {
      const apply = (content: Content): void => {
        const errors = content.problems.filter((problem) => problem.level === 'error');
        if (errors.length > 0 && watcher === undefined) throw new ContentError(content.problems);
        const keep = new Set(['registries', 'report']);
        for (const article of content.articles) {
          keep.add(article.id);
          store.set({ id: article.id, data: { type: 'article', article } });
        }
        for (const id of store.keys()) if (!keep.has(id)) store.delete(id);
        const { registries } = content;
        store.set({ id: 'registries', data: { type: 'registries', registries } });
        const report = errors.length === 0 ? '' : new ContentError(errors).message;
        store.set({ id: 'report', data: { type: 'report', errors: report } });
        if (report !== '') logger.error(`${errors.length} problems\n${report}`);
      };
      const handoff = takeOver();
      apply(handoff?.content ?? (await loadEdition(environment, projectDir)));
      if (handoff !== undefined) handoff.content = undefined;
      if (watcher === undefined) return;
      watcher.add(environment.contentDir);
      let timer: NodeJS.Timeout | undefined;
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(environment.contentDir)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          loadEdition(environment, projectDir).then(apply, (error: unknown) => {
            logger.error(error instanceof Error ? error.message : String(error));
          });
        }, 50);
      });
    },
  };
}
