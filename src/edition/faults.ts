import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../body/limits.ts';
import { excerptOf, type ExcerptLine } from '../problem/excerpt.ts';
import type { Problem } from '../problem/problem.ts';
import { toldProblems } from '../problem/format.ts';

/** An error of the content, with the lines of the file around it. */
export interface ShownFault {
  readonly problem: Problem;
  /** Empty when the file cannot be read. */
  readonly excerpt: readonly ExcerptLine[];
}

/** What is wrong with the content: the first errors, and how many there are. */
export interface ShownFaults {
  readonly shown: readonly ShownFault[];
  readonly count: number;
}

const NONE: ShownFaults = { shown: [], count: 0 };

/** The loader and the server live in module graphs of their own; both reach the global object. */
const KEY = Symbol.for('publication.faults');

const shared: typeof globalThis & { [KEY]?: ShownFaults | undefined } = globalThis;

/** Says what is wrong with the content since development last read it. */
export function tellFaults(faults: ShownFaults): void {
  shared[KEY] = faults;
}

/** The errors of the content as it is now; none when it can be shown. */
export function currentFaults(): ShownFaults {
  return shared[KEY] ?? NONE;
}

/** As many as somebody reads before the first is put right. */
const SHOWN = 50;

/**
 * The first problems, in the order of the check, each with the lines that it is about.
 *
 * @param label how problems name `contentDir`.
 */
export function faultsOf(
  problems: readonly Problem[],
  contentDir: string,
  label: string,
): ShownFaults {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? readText(join(contentDir, file.slice(label.length + 1)));
    texts.set(file, text);
    return text;
  };
  const shown = toldProblems(problems)
    .slice(0, SHOWN)
    .map((problem) => ({ problem, excerpt: excerptOf(textOf(problem.file), problem) }));
  return { shown, count: problems.length };
}

/** Empty for what is no text of a reader's size; a link may lead to what is none of ours. */
function readText(path: string): string {
  try {
    const stats = lstatSync(path);
    if (!stats.isFile() || stats.size > limits.fileBytes) return '';
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  } catch {
    return '';
  }
}
