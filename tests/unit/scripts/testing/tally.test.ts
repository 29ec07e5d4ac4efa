import { describe, expect, test } from 'vitest';
import { closingLine, tallyOf, total } from '../../../../scripts/testing/tally.ts';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};
const broken = { status: 'failed', assertionResults: [] };

describe('tallyOf', () => {
  test('counts tests', () => {
    expect(tallyOf({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 3,
    });
  });

  test('counts a file that could not run besides the tests that failed', () => {
    const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const bad = { ...report, numFailedTests: 2, testResults: [failed, broken] };
    expect(tallyOf(bad, 1).failed).toBe(3);
  });

  test.each([
    ['a bad end without a failed test', report, 1],
    ['no test at all', { ...report, numPassedTests: 0 }, 0],
    ['no report', undefined, 0],
    ['a report of another kind', { tests: 3 }, 0],
  ])('%s is one failed', (_, given, code) => {
    expect(tallyOf(given, code).failed).toBe(1);
  });
});

test('total sums up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(total([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(total([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('closingLine names the skipped only when there are any', () => {
  expect(closingLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  expect(closingLine({ passed: 7, failed: 1, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
});
