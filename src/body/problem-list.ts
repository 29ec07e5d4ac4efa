import type { Problem } from '../problem/problem.ts';
import { limits } from './limits.ts';
import type { LineIndex, Place } from './line-index.ts';

/** The problems of one file: at most `limits.problems` errors and as many warnings. */
export class ProblemList {
  readonly #file: string;
  readonly #lines: LineIndex;
  readonly #errors: Problem[] = [];
  #warnings: Problem[] = [];

  constructor(file: string, lines: LineIndex) {
    this.#file = file;
    this.#lines = lines;
  }

  /** True when no further error is kept, so that none needs to be worded. */
  get full(): boolean {
    return this.#errors.length >= limits.problems;
  }

  /** Errors kept so far. */
  get errors(): number {
    return this.#errors.length;
  }

  error(offset: number, rule: string, message: string, inArchive?: 'warning'): void {
    this.#add(this.#errors, offset, { rule, message, level: 'error', ...marked(inArchive) });
  }

  warning(offset: number, rule: string, message: string, inArchive?: 'silent'): void {
    this.#add(this.#warnings, offset, { rule, message, level: 'warning', ...marked(inArchive) });
  }

  /** Takes back the warnings of a rule between two offsets, of which an error says all. */
  settle(rule: string, start: number, end: number): void {
    const [from, to] = [this.#lines.place(start), this.#lines.place(end)];
    const isWithin = (place: Place): boolean => isBefore(from, place) && isBefore(place, to);
    this.#warnings = this.#warnings.filter((each) => each.rule !== rule || !isWithin(each));
  }

  /**
   * By line and column; found at one place twice, a problem is told once, and a warning where
   * an error stands waits until that is mended, unless it names a character that nobody sees.
   */
  sorted(): Problem[] {
    const seen = new Set<string>();
    const wrong = Map.groupBy(this.#errors, ({ line, column }) => `${line}:${column}`);
    const warnings = this.#warnings.filter(({ line, column, rule }) => {
      const errors = wrong.get(`${line}:${column}`) ?? [];
      return rule === 'character-invisible'
        ? errors.every(({ message }) => !message.includes('(U+'))
        : errors.length === 0;
    });
    return [...this.#errors, ...warnings]
      .filter(({ line, column, rule, message }) => {
        const key = `${line}:${column}:${rule}:${message}`;
        return !seen.has(key) && seen.add(key);
      })
      .sort((a, b) => a.line - b.line || a.column - b.column);
  }

  #add(list: Problem[], offset: number, found: Omit<Problem, 'file' | 'line' | 'column'>): void {
    if (list.length >= limits.problems) return;
    list.push({ file: this.#file, ...this.#lines.place(offset), ...found });
  }
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}

function marked(inArchive: Problem['inArchive']): Pick<Problem, 'inArchive'> {
  return inArchive === undefined ? {} : { inArchive };
}
