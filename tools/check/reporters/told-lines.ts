import { bounded, unshownLines } from '../../../src/problem/bounded.ts';
import { kindOfProblem } from '../../../src/problem/kind.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { tally } from '../../../src/publication/tally.ts';
import { inRows, type CheckReport } from './check-report.ts';

/** What people are shown of a report: problems one by one, and counts of what is left out. */
export interface ToldLines {
  readonly problems: readonly Problem[];
  readonly counts: readonly string[];
}

/** Advice on the archive is counted; of very many problems the first of each rule are told. */
export function toldLines({ problems, archived, isWhole = false }: CheckReport): ToldLines {
  if (isWhole) return { problems: inRows(problems), counts: [] };
  const isCounted = ({ level, file }: Problem): boolean =>
    level === 'warning' && archived?.has(file) === true;
  const { shown, unshown } = bounded(inRows(problems.filter((problem) => !isCounted(problem))));
  return {
    problems: shown,
    counts: [...unshownLines(unshown), ...archiveLines(problems.filter(isCounted))],
  };
}

function archiveLines(found: readonly Problem[]): string[] {
  if (found.length === 0) return [];
  const kinds = tally(found, (problem) => [kindOfProblem(problem)]);
  const stories = new Set(found.map(({ file }) => file)).size;
  const number = (count: number): string => count.toLocaleString('en-US');
  return [
    `The archive: advice on ${stories === 1 ? 'one story' : `${number(stories)} stories`}, which is not listed`,
    ...kinds.map(([kind, count]) => `${number(count).padStart(8)}  ${kind}`),
    `"npm run check -- --rule ${found[0]?.rule ?? ''}" lists all of one rule, a path all of a file or folder, "--all" everything.`,
  ];
}
