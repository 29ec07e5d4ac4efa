import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { running } from '../page-types.ts';

const dir = inject('siteDir');
const namesIn = (page: string): string[] =>
  [...page.matchAll(/<figure class="data-table">.*?aria-label="([^"]*)"/gsu)].map(
    ([, name = '']) => name,
  );

test('tables of a live story are numbered down the page, whatever entry they stand in', () => {
  const page = readFileSync(join(dir, running, 'index.html'), 'utf8');
  expect(namesIn(page)).toEqual(['Table 1', 'What was decided', 'Table 3', 'Table 4']);
});

test('no two tables of a page have the same number', () => {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file,
      names: namesIn(readFileSync(join(dir, file), 'utf8')).filter((name) =>
        /^Table \d/u.test(name),
      ),
    }));
  expect(pages.filter(({ names }) => names.length > 1)).not.toEqual([]);
  expect(pages.filter(({ names }) => new Set(names).size < names.length)).toEqual([]);
});
