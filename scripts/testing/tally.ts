import { z } from 'zod';

/** Tests by how they ended. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What counts in the report that Vitest's `json` reporter writes. */
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Counts a run of Vitest. A file that fails without a failed test (it could not be loaded, a hook
 * threw) counts as one failed; so does a run that ended badly otherwise, that left no report, or
 * that ran no test at all.
 *
 * @param report What Vitest's `json` reporter wrote, parsed; `undefined` when it wrote nothing.
 * @param code Vitest's exit code.
 */
export function tallyOf(report: unknown, code: number): Tally {
  const { data } = vitestReport.safeParse(report);
  if (data === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = data.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const passed = data.numPassedTests;
  const skipped = data.numPendingTests + data.numTodoTests;
  const failed = data.numFailedTests + brokenFiles;
  const bad = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: bad ? 1 : failed, skipped };
}

/** Sums up tallies. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((count, tally) => count + pick(tally), 0);
  return {
    passed: sum((tally) => tally.passed),
    failed: sum((tally) => tally.failed),
    skipped: sum((tally) => tally.skipped),
  };
}

/** `12 passed, 0 failed`, and how many were skipped when any was. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
