import { compare } from '../compare.ts';
import { bounded, unshownLines } from './bounded.ts';
import type { Problem } from './problem.ts';
import { systemFault } from './system-fault.ts';

/**
 * What a failure says to who called for it: its message, that of the system in plain words; with
 * `DEBUG` set where it came from.
 */
export function formatFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env['DEBUG'] !== undefined) return error.stack ?? error.message;
  return systemFault(error) ?? error.message;
}

/** `file:line:column  error  message  (rule)`, in the order of files and places. */
export function formatProblems(problems: readonly Problem[]): string {
  return toldProblems(problems).map(formatProblem).join('\n');
}

/** One finding as one line, in the form that editors and CI understand. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, level, message, rule } = problem;
  return printable(`${file}:${line}:${column}  ${level}  ${message}  (${rule})`);
}

/** `##[error]`, `##vso[…]`: what begins a command anywhere in a line of a workflow's log. */
const COMMAND = /##(?=\w*\[)/gu;

/**
 * Text as one line that a terminal and a log show as it is: names of files and quoted words may
 * hold line breaks, commands of workflows and escape sequences.
 */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/gu, ' ')
    .replace(COMMAND, '## ')
    .replace(/^(\s*):(?=:)/u, '$1: ')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** As `printable`, of each line of a text. */
export function printableLines(text: string): string {
  return text.split(/\r?\n/u).map(printable).join('\n');
}

/** A value as JSON of the same meaning that a terminal and a log show as it is. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(COMMAND, String.raw`#\u0023`)
    .replace(
      /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/**
 * Problems as they are told: by file, then place, then rule, the same whatever order they were
 * found in, and with no more of what they quote than somebody reads.
 */
export function toldProblems(problems: readonly Problem[]): Problem[] {
  return problems
    .map((problem) => ({ ...problem, message: readable(problem.message) }))
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.rule, b.rule),
    );
}

/** A message whose words, and which itself, nobody would have to scroll through. */
function readable(message: string): string {
  return message
    .replace(/([^\s"]{200})[^\s"]{2,}/gu, '$1…')
    .replace(/^(.{600}).{2,}(.{300})$/su, '$1 … $2');
}

/** Content that cannot be published. `message` is the report, of very many problems a part and counts. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const { shown, unshown } = bounded(toldProblems(problems));
    super([...shown.map(formatProblem), ...unshownLines(unshown)].join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
