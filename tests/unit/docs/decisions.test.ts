import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const DECISIONS = resolve(import.meta.dirname, '../../../docs/decisions');

test('decisions are numbered one after the other, in their names and headings', () => {
  const files = readdirSync(DECISIONS).sort();
  expect(files.length).toBeGreaterThan(10);
  for (const [index, file] of files.entries()) {
    expect(file).toMatch(
      new RegExp(`^${String(index + 1).padStart(3, '0')}-[a-z0-9-]+\\.md$`, 'u'),
    );
    expect(readFileSync(join(DECISIONS, file), 'utf8')).toMatch(
      new RegExp(`^# ${index + 1}\\. `, 'u'),
    );
  }
});
