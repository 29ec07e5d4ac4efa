import { toldProblems } from '../../../src/problem/format.ts';
import type { Problem } from '../../../src/problem/problem.ts';

/** What a run of the desk found. */
export interface CheckReport {
  readonly problems: readonly Problem[];
  /** Articles that were checked. */
  readonly articles: number;
  /** Files of the archive whose advice is counted for people, not listed; default none. */
  readonly archived?: ReadonlySet<string>;
  /** Whether people are told everything, however much it is; default not. */
  readonly isWhole?: boolean;
}

/** Prints a report as one text, without a newline at its end. */
export type Reporter = (report: CheckReport) => string;

/**
 * Findings for people, as they are told: what is the same on line after line, such as the mark of
 * every entry of a list, is one.
 */
export function inRows(problems: readonly Problem[]): Problem[] {
  const rows: { first: Problem; lines: number }[] = [];
  for (const problem of toldProblems(problems)) {
    const row = rows.at(-1);
    if (
      row !== undefined &&
      isSame(row.first, problem) &&
      problem.line - row.first.line === row.lines
    ) {
      row.lines++;
    } else rows.push({ first: problem, lines: 1 });
  }
  return rows.map(({ first, lines }) =>
    lines === 1 ? first : { ...first, message: `${first.message} (${lines} lines in a row)` },
  );
}

function isSame(a: Problem, b: Problem): boolean {
  return a.file === b.file && a.rule === b.rule && a.message === b.message;
}

/** "3 articles: 1 error, 2 warnings" */
export function summaryOf({
  problems,
  articles,
}: Pick<CheckReport, 'problems' | 'articles'>): string {
  const count = (level: Problem['level']): number =>
    problems.filter((problem) => problem.level === level).length;
  const plural = (n: number, noun: string): string =>
    `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
  return `${plural(articles, 'article')}: ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`;
}
