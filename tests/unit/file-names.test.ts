import { execFileSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../..');
const KEBAB = /^[a-z\d]+(?:-[a-z\d]+)*(?:\.[a-z\d]+)*$/u;
const PASCAL = /^(?:[A-Z][a-z\d]*)+\.(?:astro|css)$/u;

/** Routes are named by addresses, components as Astro wants them, and all the rest in kebab-case. */
function isWellNamed(path: string): boolean {
  const name = basename(path);
  if (path.startsWith('src/pages/')) return true;
  if (name.endsWith('.astro')) return PASCAL.test(name);
  return KEBAB.test(name) || (name.endsWith('.css') && PASCAL.test(name));
}

test('files of code are named by one rule', () => {
  const files = execFileSync('git', ['ls-files', '-z', 'src', 'tools', 'scripts', 'tests'], {
    cwd: PROJECT,
    encoding: 'utf8',
  }).split('\0');
  const code = files.filter(
    (path) => /\.(?:ts|mjs|astro|css)$/u.test(path) && !path.startsWith('tests/fixtures/'),
  );
  expect(code.length).toBeGreaterThan(500);
  expect(code.filter((path) => !isWellNamed(path))).toEqual([]);
});

test.each([
  ['src/feeds/json-feed.ts', true],
  ['src/feeds/jsonFeed.ts', false],
  ['src/components/list/Teaser.astro', true],
  ['src/components/list/teaser.astro', false],
  ['src/components/list/StoryList.css', true],
  ['src/pages/[year]/[month]/[slug].astro', true],
])('%s: %s', (path, well) => {
  expect(isWellNamed(path)).toBe(well);
});
