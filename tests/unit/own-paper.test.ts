import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TESTS = join(import.meta.dirname, '..');
/** Those that hold the copy's own paper, and this one. */
const OF_THE_COPY =
  /^(?:content|fixtures)[\\/]|^long[\\/]newsroom\.test\.ts$|own-paper\.test\.ts$/u;

/** Reads the copy's content from the root of the project, or its configuration past `#site`. */
const OWN =
  /\b(?:PROJECT|ROOT|dirname)(?:,\s*['"`]|\}\/)(?:\.\.\/)*content['"`/]|from ['"][./]+src\/site\.config\.ts['"]/u;

const readsTheCopy = (code: string): boolean => OWN.test(code);

test('no test of the product reads the content or the configuration of the copy', () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !OF_THE_COPY.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => readsTheCopy(readFileSync(join(TESTS, file), 'utf8')))).toEqual([]);
});

test.each([
  "const CONTENT = join(PROJECT, 'content');",
  "cpSync(join(PROJECT, 'content', `${name}.yaml`), to);",
  "const LEDGER = join(import.meta.dirname, '../../content/tickers.yaml');",
  'readFileSync(`${ROOT}/content/front.yaml`);',
  "import { site } from '../../src/site.config.ts';",
])('%s is seen', (code) => {
  expect(readsTheCopy(code)).toBe(true);
});

test.each([
  "const content = join(folder, 'content');",
  "import { site } from '#site';",
  "expect(path).toBe('content/tags.yaml');",
])('%s is not', (code) => {
  expect(readsTheCopy(code)).toBe(false);
});
