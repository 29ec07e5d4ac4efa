import { test } from 'vitest';
import { properties } from './properties.ts';

/** A few in every test run; `tests/long` has many. */
const RUNS = { numRuns: 150 };

test.each(properties)('$name', ({ run }) => run(RUNS));
