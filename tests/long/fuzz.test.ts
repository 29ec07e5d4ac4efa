import { afterAll, describe, expect, test, vi } from 'vitest';
import { properties } from '../unit/loader/properties.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);

/** Kilobytes that this process may have taken at its largest, the parser's own among them. */
const MOST_MEMORY = 3_000_000;

afterAll(() => {
  expect(process.resourceUsage().maxRSS).toBeLessThan(MOST_MEMORY);
});

describe('articles and registries', () => {
  test.each(properties)(`$name, ${RUNS} times`, ({ run }) => run({ numRuns: RUNS }), 3_600_000);
});

describe('texts', async () => {
  vi.stubEnv('FUZZ_RUNS', String(RUNS));
  vi.setConfig({ testTimeout: 3_600_000 });
  await import('../unit/body/properties.test.ts');
});
