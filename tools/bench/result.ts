import type { Scenario } from './contender.ts';

/** One run of one scenario. Times in milliseconds, sizes in bytes. */
export interface Run {
  readonly contender: string;
  readonly articles: number;
  readonly scenario: Scenario;
  /** Counted from 1; runs of the same number were measured beside one another. */
  readonly run: number;
  /** The build alone, and with it the search index where that is another program. */
  readonly build: Cost;
  readonly total: Cost;
  /** Of the whole site. */
  readonly files: number;
  readonly bytes: number;
  /** Files added, changed and removed, where the build says so. */
  readonly touched: number | undefined;
  /** Steps of our build: milliseconds each and resident memory at its end, bytes. */
  readonly phases: readonly BuildPhase[] | undefined;
  /** Processes waiting for a core in the minute before, as `uptime` has it. */
  readonly load: number;
}

export interface BuildPhase {
  readonly name: string;
  readonly ms: number;
  readonly memory: number;
}

export interface Cost {
  readonly wall: number;
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
}

/** A line of the table: the medians of all runs. */
export interface BenchResult extends Cost {
  readonly contender: string;
  readonly articles: number;
  readonly what: string;
  readonly files: number;
  readonly bytes: number;
  readonly touched: number | undefined;
  /** Time against the publication's own in the same runs: 2 took twice as long. */
  readonly ratio: number | undefined;
  readonly cpuRatio: number | undefined;
}

/** The middle of the numbers, or the mean of the two in the middle; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (sorted.length % 2 === 1 || low === undefined || high === undefined) return high;
  return (low + high) / 2;
}

/** Results of every contender and scenario, in the order in which they were measured. */
export function summarize(runs: readonly Run[]): BenchResult[] {
  const groups = Map.groupBy(runs, (run) => `${run.articles} ${run.contender} ${run.scenario}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const whole = resultOf(group, first.scenario, 'total', own(runs, first.scenario, 'total'));
    if (first.contender === OURS) return [whole];
    const reference = own(runs, withoutSearch(first.scenario), 'build');
    return [whole, resultOf(group, `${first.scenario}, without search`, 'build', reference)];
  });
}

const OURS = 'ours';

type Part = 'build' | 'total';
type Reference = (run: Run) => Cost | undefined;

/** What a peer's build alone is held against: an edit is never published without search. */
function withoutSearch(scenario: Scenario): Scenario {
  return scenario === 'cold' ? 'cold, without search' : scenario;
}

/** Finds the publication's own cost in the run of the same number. */
function own(runs: readonly Run[], scenario: Scenario, part: Part): Reference {
  const same = runs.filter((run) => run.contender === OURS && run.scenario === scenario);
  return ({ run, articles }) =>
    same.find((other) => other.run === run && other.articles === articles)?.[part];
}

function resultOf(
  group: readonly Run[],
  what: string,
  part: Part,
  reference: Reference,
): BenchResult {
  const middle = (value: (run: Run) => number | undefined): number | undefined =>
    median(group.map(value).filter((number) => number !== undefined));
  const against = (value: (cost: Cost) => number | undefined): number | undefined =>
    middle((run) => {
      const other = reference(run);
      const [mine, base] = [value(run[part]), other && value(other)];
      return mine === undefined || base === undefined || base === 0 ? undefined : mine / base;
    });
  return {
    contender: group[0]?.contender ?? '',
    articles: group[0]?.articles ?? 0,
    what,
    wall: middle((run) => run[part].wall) ?? 0,
    cpu: middle((run) => run[part].cpu),
    memory: middle((run) => run[part].memory),
    files: middle((run) => run.files) ?? 0,
    bytes: middle((run) => run.bytes) ?? 0,
    touched: middle((run) => run.touched),
    ratio: against(({ wall }) => wall),
    cpuRatio: against(({ cpu }) => cpu),
  };
}
