import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excerptOf, type ExcerptLine } from '../problem/excerpt.ts';
import type { Problem } from '../problem/problem.ts';
import { sortProblems } from '../problem/report.ts';

/** An error of the content, with the lines of the file around it. */
export interface Fault {
  readonly problem: Problem;
  /** Empty when the file cannot be read. */
  readonly excerpt: readonly ExcerptLine[];
}

/** The loader and the server live in module graphs of their own; both reach the global object. */
const KEY = Symbol.for('publication.faults');

const shared: typeof globalThis & { [KEY]?: readonly Fault[] | undefined } = globalThis;

/** Says what is wrong with the content since development last read it. */
export function tellFaults(faults: readonly Fault[]): void {
  shared[KEY] = faults;
}

/** The errors of the content as it is now; empty when it can be shown. */
export function currentFaults(): readonly Fault[] {
  return shared[KEY] ?? [];
}

/**
 * Adds to each problem the lines that it is about.
 *
 * @param label how problems name `contentDir`.
 */
export function faultsOf(problems: readonly Problem[], contentDir: string, label: string): Fault[] {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    let text = texts.get(file);
    if (text === undefined) {
      text = readText(join(contentDir, file.slice(label.length + 1)));
      texts.set(file, text);
    }
    return text;
  };
  return sortProblems(problems).map((problem) => ({
    problem,
    excerpt: excerptOf(textOf(problem.file), problem),
  }));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  } catch {
    return '';
  }
}
