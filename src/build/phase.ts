/** One step of a build, as its table shows it. */
export interface Phase {
  readonly name: string;
  /** Milliseconds of wall time. */
  readonly ms: number;
  /** Resident memory at its end, bytes. */
  readonly memory: number;
  /** What it worked through; undefined where counting says nothing. */
  readonly items: number | undefined;
  /** Those of the items that were found done. */
  readonly cached: number | undefined;
}

/** What a step may say of itself while it runs. */
export interface PhaseCounts {
  items: number | undefined;
  cached: number | undefined;
}

export interface Phases {
  readonly done: readonly Phase[];
  /** The steps that are under way, and what they have counted so far. */
  running(): readonly Pick<Phase, 'name' | 'items'>[];
  run<Result>(
    name: string,
    work: (counts: PhaseCounts) => Result | Promise<Result>,
  ): Promise<Result>;
}

export function createPhases(): Phases {
  const done: Phase[] = [];
  const running = new Map<string, PhaseCounts>();
  return {
    done,
    running: () => Array.from(running, ([name, { items }]) => ({ name, items })),
    async run(name, work) {
      const start = performance.now();
      const counts: PhaseCounts = { items: undefined, cached: undefined };
      running.set(name, counts);
      const result = await work(counts);
      running.delete(name);
      const ms = performance.now() - start;
      done.push({ name, ms, memory: process.memoryUsage.rss(), ...counts });
      return result;
    },
  };
}

/** The steps as a table: seconds, items, found done, memory. */
export function formatPhases(phases: readonly Phase[]): string {
  const rows = phases.map(({ name, ms, memory, items, cached }) => [
    name,
    `${(ms / 1000).toFixed(2)} s`,
    items === undefined ? '' : items.toLocaleString('en-US'),
    cached === undefined ? '' : cached.toLocaleString('en-US'),
    `${Math.round(memory / 1e6)} MB`,
  ]);
  const table = [['phase', 'time', 'items', 'unchanged', 'memory'], ...rows];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
