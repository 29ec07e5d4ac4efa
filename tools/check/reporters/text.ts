import { formatProblems } from '../../../src/problem/format.ts';
import { inRows, summaryOf, type Reporter } from './check-report.ts';

/** One line a problem, in the form that editors and terminals make links of; a count below. */
export const textReport: Reporter = (report) => {
  const { problems } = report;
  const fixable = problems.filter((problem) => problem.remedy !== undefined).length;
  const lines = problems.length === 0 ? [] : [formatProblems(inRows(problems)), ''];
  const hint =
    fixable === 0 ? [] : [`"npm run check -- --fix" puts ${fixable} of these right by itself.`];
  return [...lines, summaryOf(report), ...hint].join('\n');
};
