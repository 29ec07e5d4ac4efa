import type { Problem } from './problem.ts';

/** Problems of one rule that are not shown. */
export interface Unshown {
  readonly rule: string;
  readonly count: number;
  readonly files: number;
}

/** Lines that somebody still reads; and of each rule, where there are more of them. */
const MOST = 200;
const EACH = 20;

/**
 * All of a few problems; of many the first of each rule, and how many more there are of it.
 *
 * @param problems in the order in which they are told.
 */
export function bounded(problems: readonly Problem[]): {
  readonly shown: readonly Problem[];
  readonly unshown: readonly Unshown[];
} {
  if (problems.length <= MOST) return { shown: problems, unshown: [] };
  const shown: Problem[] = [];
  const counts = new Map<string, number>();
  const rest = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { rule } = problem;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count <= EACH) shown.push(problem);
    else if (count === EACH + 1) rest.set(rule, [problem]);
    else rest.get(rule)?.push(problem);
  }
  const unshown = [...rest].map(([rule, more]) => ({
    ...{ rule, count: more.length },
    files: new Set(more.map(({ file }) => file)).size,
  }));
  return { shown, unshown: unshown.sort((a, b) => b.count - a.count) };
}

/** `and 1,203 more of url-http, in 87 files`, a line each, and what lists them. */
export function unshownLines(unshown: readonly Unshown[]): string[] {
  const number = (count: number): string => count.toLocaleString('en-US');
  const lines = unshown.map(
    ({ rule, count, files }) =>
      `and ${number(count)} more of ${rule}, in ${files === 1 ? 'one file' : `${number(files)} files`}`,
  );
  const [first] = unshown;
  if (first === undefined) return [];
  return [
    ...lines,
    `"npm run check -- --rule ${first.rule}" lists all of one rule, "--all" everything.`,
  ];
}
