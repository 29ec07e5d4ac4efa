import { loadEdition } from '../edition/load.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { createWords, type Words } from '../loader/words.ts';
import { ContentError } from '../problem/report.ts';
import type { Phases } from './phase.ts';

/** What a build reads: all that can be published, and words for its index. */
export interface Reading {
  readonly content: Content;
  /** Of the articles that were parsed. */
  readonly words: Words;
}

/**
 * Reads and checks the content folder.
 *
 * @param wordsFile new file for the words.
 * @throws ContentError when there is an error in any file.
 */
export function readForBuild(
  environment: Environment,
  projectDir: string,
  wordsFile: string,
  phases: Phases,
): Promise<Reading> {
  return phases.run('load', async (phase) => {
    const words = createWords(wordsFile);
    try {
      const content = await loadEdition(environment, projectDir, words);
      phase.items = content.files;
      phase.cached = content.files - content.parsed;
      if (content.problems.some((problem) => problem.level === 'error')) {
        throw new ContentError(content.problems);
      }
      return { content, words };
    } finally {
      words.close();
    }
  });
}
