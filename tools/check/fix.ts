import { LineIndex } from '../../src/body/line-index.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { judgeOf, type Replacement, type Judge } from './same-words.ts';

/** A text after its remedies, and how many of them took effect. */
export interface Fixed {
  readonly text: string;
  readonly applied: number;
}

type Told = Omit<Problem, 'file'>;

interface Edit extends Replacement {
  readonly problem: Told;
  readonly start: number;
  readonly end: number;
}

/** How far from its place a remedy may find what it changes: a long link's text. */
const REACH = 2000;

/**
 * Applies the remedies of a file's problems and keeps every other character, and everything
 * that the article says: a remedy after which it would say something else is left out. Where
 * two touch the same characters the first is applied; a later look finds the other again.
 *
 * @param text the file without a byte-order mark.
 */
export function applyRemedies(text: string, problems: readonly Told[]): Fixed {
  const { apart } = separated(editsOf(text, problems));
  const edits = soundAmong(apart, text, judgeOf(text));
  return { text: edited(text, edits), applied: edits.length };
}

/** The same in a file of data, which has no words that could come to say something else. */
export function applyToData(text: string, problems: readonly Told[]): Fixed {
  const { apart } = separated(editsOf(text, problems));
  return { text: edited(text, apart), applied: apart.length };
}

/** The problems, without the remedies that would change what the article says. */
export function withSoundRemedies(text: string, problems: readonly Told[]): Told[] {
  const judge = judgeOf(text);
  const sound = new Set<Told>();
  for (let rest: readonly Edit[] = editsOf(text, problems); rest.length > 0;) {
    const { apart, touching } = separated(rest);
    for (const { problem } of soundAmong(apart, text, judge)) sound.add(problem);
    rest = touching;
  }
  return problems.map((problem) => {
    const { remedy, ...told } = problem;
    return remedy !== undefined && sound.has(problem) ? problem : told;
  });
}

/** Of edits that do not touch each other, those that may be made together. */
function soundAmong(edits: readonly Edit[], text: string, judge: Judge): Edit[] {
  const sound: Edit[] = [];
  const add = (some: readonly Edit[]): void => {
    if (some.length === 0 || judge.isSpent()) return;
    const all = [...sound, ...some];
    if (judge.isSound(edited(text, all), all)) sound.push(...some);
    else if (some.length > 1) {
      const half = some.length >> 1;
      add(some.slice(0, half));
      add(some.slice(half));
    }
  };
  add(edits);
  return sound;
}

/** @param edits in order, none touching another. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, replace } of edits) {
    result += text.slice(done, start) + replace;
    done = end;
  }
  return result + text.slice(done);
}

function separated(edits: readonly Edit[]): { apart: Edit[]; touching: Edit[] } {
  const apart: Edit[] = [];
  const touching: Edit[] = [];
  let done = 0;
  let last = -1;
  for (const edit of edits) {
    if (edit.start < done || edit.start === last) {
      touching.push(edit);
      continue;
    }
    apart.push(edit);
    done = edit.end;
    last = edit.start;
  }
  return { apart, touching };
}

function editsOf(text: string, problems: readonly Told[]): Edit[] {
  const lines = new LineIndex(text);
  return problems
    .flatMap((problem) => editOf(problem, text, lines) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function editOf(problem: Told, text: string, lines: LineIndex): Edit | undefined {
  const { remedy, rule } = problem;
  if (remedy === undefined) return undefined;
  const { find, replace } = remedy;
  const { line, column } = remedy.at ?? problem;
  const from = lines.offset(line, column);
  const start = find === '' ? from : text.indexOf(find, from);
  if (start === -1 || start > from + REACH) return undefined;
  const ofWords = !rule.startsWith('markdown-');
  return { problem, start, end: start + find.length, find, replace, ofWords };
}
