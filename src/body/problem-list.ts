import type { Problem } from '../problem/problem.ts';
import { limits } from './limits.ts';
import type { LineIndex } from './line-index.ts';

/** The problems of one file, in the order found, at most `limits.problems` of them. */
export class ProblemList {
  readonly #file: string;
  readonly #lines: LineIndex;
  readonly #problems: Problem[] = [];

  constructor(file: string, lines: LineIndex) {
    this.#file = file;
    this.#lines = lines;
  }

  get full(): boolean {
    return this.#problems.length >= limits.problems;
  }

  error(offset: number, rule: string, message: string): void {
    this.#add(offset, rule, message, 'error');
  }

  warning(offset: number, rule: string, message: string): void {
    this.#add(offset, rule, message, 'warning');
  }

  /** By line and column; found at one place twice, a problem is told once. */
  sorted(): Problem[] {
    const seen = new Set<string>();
    return this.#problems
      .filter(({ line, column, rule, message }) => {
        const key = `${line}:${column}:${rule}:${message}`;
        return !seen.has(key) && seen.add(key);
      })
      .sort((a, b) => a.line - b.line || a.column - b.column);
  }

  #add(offset: number, rule: string, message: string, level: Problem['level']): void {
    if (this.full) return;
    const { line, column } = this.#lines.place(offset);
    this.#problems.push({ file: this.#file, line, column, level, message, rule });
  }
}
