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

/** Where a build reads, and what it knows of it. */
interface InputTask {
  readonly environment: Environment;
  readonly projectDir: string;
  /** New file for the words; undefined when no index is made of them. */
  readonly wordsFile: string | undefined;
  /** By path, stamps of files that were looked at a moment ago. */
  readonly stamps: ReadonlyMap<string, string>;
}

/**
 * Reads and checks the content folder.
 *
 * @throws ContentError when there is an error in any file.
 */
export function readInput(
  { environment, projectDir, wordsFile, stamps }: InputTask,
  phases: Phases,
): Promise<Input> {
  return phases.run('load', async (phase) => {
    const words = wordsFile === undefined ? undefined : createWords(wordsFile);
    try {
      const content = await loadEdition(environment, projectDir, { words, stamps });
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
