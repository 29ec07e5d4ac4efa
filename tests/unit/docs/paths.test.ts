import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT } from '../../paper.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** Folders of which documents speak by the path within them. */
const ROOTS = ['', 'src', 'tools'];
const TOP = readdirSync(PROJECT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const INNER = ['src', 'tools'].flatMap((root) => readdirSync(join(PROJECT, root)));
const FIRST = new Set(
  [...TOP.map(({ name }) => name), ...INNER].filter(
    (name) => name !== 'dist' && !name.startsWith('.'),
  ),
);

const documents = ['README.md', 'CONTRIBUTING.md', ...markdownBelow('docs')];

function markdownBelow(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return markdownBelow(path);
    return path.endsWith('.md') ? [path] : [];
  });
}

/** Paths of files and folders that a document names: `src/build/` and `edition/files.ts`. */
function pathsIn(text: string): string[] {
  const code = text.replace(/^( *)```[\s\S]*?^\1```/gmu, '').matchAll(/`([\w@.-]+\/[\w@./-]*)`/gu);
  return [...code]
    .map(([, path = '']) => path)
    .filter(
      (path) =>
        FIRST.has(path.split('/')[0] ?? '') && !/^content\/(?:articles|pages)\//u.test(path),
    );
}

/** What a copy has below `content/` is its own; the paper of the tests has everything. */
function placesOf(path: string): string[] {
  if (path.startsWith('content/')) return [join(CONTENT, path.slice('content/'.length))];
  return ROOTS.map((root) => join(PROJECT, root, path));
}

test.each(documents)('%s names files and folders that are there', (document) => {
  const paths = pathsIn(readFileSync(join(PROJECT, document), 'utf8'));
  const missing = paths.filter((path) => !placesOf(path).some((place) => existsSync(place)));
  expect(missing).toEqual([]);
});

test('the table of layers has every folder of src', () => {
  const table = readFileSync(join(PROJECT, 'docs/architecture.md'), 'utf8');
  const folders = readdirSync(join(PROJECT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .map(({ name }) => name);
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  expect(folders.filter((name) => !rows.some((row) => row.includes(`\`${name}/\``)))).toEqual([]);
});

test('documents are read for paths', () => {
  expect(pathsIn('See `src/nothing.ts` and `edition/files.ts`, not `a/b`.')).toEqual([
    'src/nothing.ts',
    'edition/files.ts',
  ]);
});
