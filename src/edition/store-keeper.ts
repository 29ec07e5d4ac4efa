import type { LoaderContext } from 'astro/loaders';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { ContentError } from '../problem/format.ts';
import type { EditionEntry } from './collection.ts';
import { faultsOf, tellFaults } from './faults.ts';
import { showContent } from './handoff.ts';
import { labelOf, loadEdition } from './load.ts';

type Watcher = NonNullable<LoaderContext['watcher']>;

/**
 * Shows the content and what is wrong with it, now and after every change of a file below the
 * content folder, and changes the store, so that open pages load anew. Pages do not take the
 * content from the store: Astro writes it some time later, and a page that is being made at
 * that moment would go on with what was.
 */
export async function keepStore(
  { store, logger }: Pick<LoaderContext, 'store' | 'logger'>,
  watcher: Watcher,
  environment: Environment,
  projectDir: string,
): Promise<void> {
  const { contentDir } = environment;
  let readings = 0;
  const show = (content: Content): void => {
    const errors = content.problems.filter((problem) => problem.level === 'error');
    showContent(content);
    tellFaults(faultsOf(errors, contentDir, labelOf(contentDir, projectDir)));
    readings += 1;
    const data: EditionEntry = { readings };
    store.clear();
    store.set({ id: 'edition', data: { ...data } });
    if (errors.length > 0) {
      logger.error(`${errors.length} problems\n${new ContentError(errors).message}`);
    }
  };
  show(await loadEdition(environment, projectDir));
  watch(watcher, contentDir, async () => {
    try {
      show(await loadEdition(environment, projectDir));
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  });
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
