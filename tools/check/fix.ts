import { LineIndex } from '../../src/body/line-index.ts';
import type { Problem } from '../../src/problem/problem.ts';

/** A text after its remedies, and how many of them took effect. */
export interface Fixed {
  readonly text: string;
  readonly applied: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replace: string;
}

/** How far from its place a remedy may find what it changes: a long link's text. */
const REACH = 2000;

/**
 * Applies the remedies of a file's problems and keeps every other character. Where two
 * touch the same characters the first is applied; a later look finds the other again.
 *
 * @param text the file without a byte-order mark.
 */
export function applyRemedies(text: string, problems: readonly Problem[]): Fixed {
  const lines = new LineIndex(text);
  const edits = problems
    .flatMap((problem) => editOf(problem, text, lines) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  let applied = 0;
  let last = -1;
  for (const { start, end, replace } of edits) {
    if (start < done || start === last) continue;
    result += text.slice(done, start) + replace;
    done = end;
    last = start;
    applied += 1;
  }
  return { text: result + text.slice(done), applied };
}

function editOf(problem: Problem, text: string, lines: LineIndex): Edit | undefined {
  const { remedy } = problem;
  if (remedy === undefined) return undefined;
  const { line, column } = remedy.at ?? problem;
  const from = lines.offset(line, column);
  const start = remedy.find === '' ? from : text.indexOf(remedy.find, from);
  if (start === -1 || start > from + REACH) return undefined;
  return { start, end: start + remedy.find.length, replace: remedy.replace };
}
