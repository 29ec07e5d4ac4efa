import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

/** How many times as often as in `npm test` the properties are tried: those of texts and fields 10,500 times. */
const FACTOR = process.env['FUZZ_FACTOR'] ?? '70';
const UNIT = join(import.meta.dirname, '../unit');

/** Kilobytes that this process may have taken at its largest, the parser's own among them. */
const MOST_MEMORY = 3_000_000;

afterAll(() => {
  expect(process.resourceUsage().maxRSS).toBeLessThan(MOST_MEMORY);
});

const files = readdirSync(UNIT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => readFileSync(join(UNIT, file), 'utf8').includes("/runs.ts'"))
  .sort();

describe.each(files)(`%s, ${FACTOR} times as often`, async (file) => {
  vi.stubEnv('FUZZ_FACTOR', FACTOR);
  vi.setConfig({ testTimeout: 3_600_000 });
  await import(join(UNIT, file));
});

test('the properties are there, and the memory that is said', () => {
  expect(files.length).toBeGreaterThan(15);
  const said = readFileSync(join(UNIT, '../../docs/security.md'), 'utf8');
  expect(said).toContain(`within ${MOST_MEMORY / 1_000_000} GB of memory`);
});
