import { printable } from '../../../src/problem/format.ts';
import { summaryOf, type Reporter } from './check-report.ts';
import { toldLines } from './told-lines.ts';

/** Workflow commands: GitHub shows each beside the line that it is about. */
export const githubReport: Reporter = (report) => {
  const { problems, counts } = toldLines(report);
  const lines = problems.map(
    ({ file, line, column, level, message, rule }) =>
      `::${level} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`,
  );
  return [...lines, ...counts, summaryOf(report)].join('\n');
};

/** A message may hold no line break, and no percent sign that could be taken for one. */
function data(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => printable(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
