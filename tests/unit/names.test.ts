import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');
const EXPORT = /^export (?:abstract |async )*(?:class|const|function\*?|interface|type) (\w+)/gmu;

/**
 * Names that several files give away on purpose: a route's answer is called as Astro wants it,
 * a catalogue of words as its place in the language (`src/words/LANGUAGE/`), and what stands for
 * the configuration in compiled code as that.
 */
const isShared = (path: string): boolean =>
  /^src\/(?:pages\/|words\/[a-z-]+\/|edition\/handed-site\.ts$)/iu.test(path);

function filesByName(
  files: Iterable<readonly [path: string, text: string]>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    for (const [, name = ''] of text.matchAll(EXPORT)) {
      found.set(name, (found.get(name) ?? new Set()).add(path));
    }
  }
  return found;
}

const severalOf = (names: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...names]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `${name}: ${[...files].join(', ')}`);

test('what a file gives away has a name of its own', () => {
  const files = execFileSync('git', ['ls-files', '-z', 'src', 'tools'], {
    cwd: PROJECT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path.endsWith('.ts') && !isShared(path));
  const names = filesByName(files.map((path) => [path, readFileSync(join(PROJECT, path), 'utf8')]));
  expect(names.size).toBeGreaterThan(1_000);
  expect(severalOf(names)).toEqual([]);
});

test('two files with one name are found', () => {
  const names = filesByName([
    ['a.ts', 'export interface Place {}\nexport async function read() {}'],
    ['b.ts', 'export type Place = string;'],
  ]);
  expect(severalOf(names)).toEqual(['Place: a.ts, b.ts']);
});
