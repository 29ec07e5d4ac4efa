import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../../../src');
/** An import of values: `import type` leaves nothing in a script. */
const IMPORT = /^(?:import|export)(?! type) [^;]*?from '(\.[^']+)'/gmu;

/** Files that a browser gets with one, from `src/`. */
function filesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    filesOf(join(dirname(file), path), found);
  }
  return found;
}

test('the search page loads nothing of the model but addresses', () => {
  const files = [...filesOf(join(SRC, 'client/search/search.ts'))].map((file) =>
    relative(SRC, file),
  );
  expect(files).toContain('search/names.ts');
  expect(files.filter((file) => /^(?:publication|time|loader|body)\//u.test(file))).toEqual([
    'publication/urls.ts',
    'publication/repeats.ts',
  ]);
});
