import { formatProblem } from '../../../src/problem/format.ts';
import { summaryOf, type Reporter } from './check-report.ts';
import { toldLines } from './told-lines.ts';

/** One line a problem, in the form that editors and terminals make links of; counts below. */
export const textReport: Reporter = (report) => {
  const fixable = report.problems.filter((problem) => problem.remedy !== undefined).length;
  const { problems, counts } = toldLines(report);
  const hint =
    fixable === 0 ? [] : [`"npm run check -- --fix" puts ${fixable} of these right by itself.`];
  return [
    ...problems.map(formatProblem),
    ...(problems.length === 0 ? [] : ['']),
    ...(counts.length === 0 ? [] : [...counts, '']),
    ...[summaryOf(report), ...hint],
  ].join('\n');
};
