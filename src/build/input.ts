import { loadEdition } from '../edition/load.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { createTexts, type StoredTexts } from '../loader/texts.ts';
import { ContentError } from '../problem/format.ts';
import type { Phases } from './phase.ts';

/** What a build reads: all that can be published, and the texts that were parsed. */
export interface Input {
  readonly content: Content;
  /** Of the articles that were parsed. */
  readonly texts: StoredTexts;
}

/** Where a build reads, and what it knows of it. */
interface InputTask {
  readonly environment: Environment;
  readonly projectDir: string;
  /** New file for the texts. */
  readonly textsFile: string;
  /** Told of each text that is put there. */
  readonly told: () => void;
  /** By path, stamps of files that were looked at a moment ago. */
  readonly stamps: ReadonlyMap<string, string>;
}

/**
 * Reads and checks the content folder.
 *
 * @throws ContentError when there is an error in any file.
 */
export function readInput(
  { environment, projectDir, textsFile, told, stamps }: InputTask,
  phases: Phases,
): Promise<Input> {
  return phases.run('load', async (phase) => {
    const texts = createTexts(textsFile, told);
    try {
      const content = await loadEdition(environment, projectDir, { texts, stamps });
      phase.items = content.files;
      phase.cached = content.files - content.parsed;
      if (content.problems.some((problem) => problem.level === 'error')) {
        throw new ContentError(content.problems);
      }
      return { content, texts };
    } finally {
      texts.close();
    }
  });
}
