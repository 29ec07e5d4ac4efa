import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { indexingCode, readingCode } from '../../../src/loader/code.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** What is kept across builds, with the modules that make it and what it is kept under. */
test.each([
  [
    'readings',
    ['src/loader/article.ts', 'src/loader/beside.ts', 'src/loader/chart.ts'],
    readingCode,
  ],
  ['texts to search', ['src/search/job.ts'], indexingCode],
])('%s are made by nothing but the code they are kept under', (_, modules, code) => {
  const loaded = loadedBy(modules);
  expect(loaded.length).toBeGreaterThan(modules.length + 10);
  const covered = (file: string): boolean => code.some((path) => `${file}/`.startsWith(`${path}/`));
  expect(loaded.filter((file) => !covered(file))).toEqual([]);
});

/** Modules of the project that some modules load, themselves included: paths from its root. */
function loadedBy(modules: readonly string[]): string[] {
  const found = new Set(modules);
  for (const file of found) {
    const code = readFileSync(join(PROJECT, file), 'utf8');
    const erased = code.replace(/^\s*(?:import|export) type\b[^;]*?\bfrom\b[^;]*;/gmu, '');
    for (const { fileName } of ts.preProcessFile(erased, true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      found.add(relative(PROJECT, resolve(PROJECT, dirname(file), fileName)));
    }
  }
  return [...found];
}
