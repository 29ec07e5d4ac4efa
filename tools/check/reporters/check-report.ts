import type { Problem } from '../../../src/problem/problem.ts';

/** What a run of the desk found. */
export interface CheckReport {
  readonly problems: readonly Problem[];
  /** Articles that were checked. */
  readonly articles: number;
}

/** Prints a report as one text, without a newline at its end. */
export type Reporter = (report: CheckReport) => string;

/** "3 articles: 1 error, 2 warnings" */
export function summaryOf({ problems, articles }: CheckReport): string {
  const count = (level: Problem['level']): number =>
    problems.filter((problem) => problem.level === level).length;
  const plural = (n: number, noun: string): string =>
    `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
  return `${plural(articles, 'article')}: ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`;
}
