import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { phases } from '../../faults/phase.ts';

test('the phases in which builds are killed are those that the manual names', () => {
  const file = resolve(import.meta.dirname, '../../../docs/reliability.md');
  expect(readFileSync(file, 'utf8')).toContain(`every phase (${phases.join(', ')})`);
});
