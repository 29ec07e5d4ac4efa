import { formatProblems } from '../../../src/problem/format.ts';
import { summaryOf, type Reporter } from './check-report.ts';

/** One line a problem, in the form that editors and terminals make links of; a count below. */
export const textReport: Reporter = (report) => {
  const { problems } = report;
  const fixable = problems.filter((problem) => problem.remedy !== undefined).length;
  const lines = problems.length === 0 ? [] : [formatProblems(problems), ''];
  const hint = fixable === 0 ? '' : `; ${fixable} can be put right with "npm run check -- --fix"`;
  return [...lines, summaryOf(report) + hint].join('\n');
};
