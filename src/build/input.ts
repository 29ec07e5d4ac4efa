import { loadEdition } from '../edition/load.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { createWords, type WordStore } from '../loader/words.ts';
import { ContentError } from '../problem/format.ts';
import type { Phases } from './phase.ts';

/** What a build reads: all that can be published, and words for its index. */
export interface Input {
  readonly content: Content;
  /** Of the articles that were parsed; undefined when nobody asked for them. */
  readonly words: WordStore | undefined;
}

/**
 * Reads and checks the content folder.
 *
 * @param wordsFile new file for the words; undefined when no index is made of them.
 * @throws ContentError when there is an error in any file.
 */
export function readInput(
  environment: Environment,
  projectDir: string,
  wordsFile: string | undefined,
  phases: Phases,
): Promise<Input> {
  return phases.run('load', async (phase) => {
    const words = wordsFile === undefined ? undefined : createWords(wordsFile);
    try {
      const content = await loadEdition(environment, projectDir, words);
      phase.items = content.files;
      phase.cached = content.files - content.parsed;
      if (content.problems.some((problem) => problem.level === 'error')) {
        throw new ContentError(content.problems);
      }
      return { content, words };
    } finally {
      words?.close();
    }
  });
}
