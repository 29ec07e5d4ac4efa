import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutants } from '../long/mutants.ts';

const PROJECT = join(import.meta.dirname, '../..');

// They are run before a release only: whoever changes a line that one damages should hear of it now.
test.each(mutants)('$file has "$from" to damage, and $by is there', ({ file, from, to, by }) => {
  expect(readFileSync(join(PROJECT, file), 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(existsSync(join(PROJECT, by))).toBe(true);
});
