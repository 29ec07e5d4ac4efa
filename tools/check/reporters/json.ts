import { printableJson, toldProblems } from '../../../src/problem/format.ts';
import type { Reporter } from './check-report.ts';

/** `{ articles, errors, warnings, problems }` with every field of every problem. */
export const jsonReport: Reporter = ({ problems, articles }) => {
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const warnings = problems.length - errors;
  return printableJson({ articles, errors, warnings, problems: toldProblems(problems) });
};
