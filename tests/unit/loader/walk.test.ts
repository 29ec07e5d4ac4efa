import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { placeFile } from '../../../src/loader/place.ts';
import { walkArticles } from '../../../src/loader/walk.ts';
import type { Problem } from '../../../src/problem/problem.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'walk-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

it.each(['articles', 'articles/2024', 'articles/2024/07', 'articles/2024/07/story.mdx'])(
  'follows no link at %s, and names nothing behind it',
  (link) => {
    const top = folder();
    const secret = join(top, 'elsewhere');
    mkdirSync(join(secret, '2024/07/secret-folder'), { recursive: true });
    writeFileSync(join(secret, '2024/07/secret.mdx'), 'secret');
    writeFileSync(join(secret, 'secret.md'), 'secret');
    mkdirSync(dirname(join(top, 'content', link)), { recursive: true });
    symlinkSync(secret, join(top, 'content', link));
    const problems: Problem[] = [];
    const found = walkArticles(join(top, 'content/articles'), 'content/articles', problems);
    expect(found).toEqual([]);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `content/${link} file-link`,
    ]);
    expect(JSON.stringify(problems)).not.toContain('secret');
  },
);

it('a file named by what is in it may be placed twice', () => {
  const top = folder();
  writeFileSync(join(top, 'made'), 'x');
  placeFile(join(top, 'made'), join(top, 'placed'));
  expect(() => {
    placeFile(join(top, 'made'), join(top, 'placed'));
  }).not.toThrow();
});

it('a paper without a folder of articles has none', () => {
  const problems: Problem[] = [];
  expect(walkArticles(join(folder(), 'articles'), 'content/articles', problems)).toEqual([]);
  expect(problems).toEqual([]);
});

it.each([
  ['Über Größe.mdx', 'rename it to "uber-grosse.mdx"'],
  ['日本.mdx', 'rename it to "riben.mdx"'],
  ['AT&T Rises 5%.mdx', 'rename it to "att-rises-5-percent.mdx"'],
  ['sto\u200bry.mdx', '"sto\u200bry.mdx", which holds a zero-width space (U+200B), cannot'],
  ['Story_1.mdx', 'rename it to "story-1.mdx"'],
  ['my  story.mdx', 'rename it to "my-story.mdx"'],
  ['—.mdx', 'use lower-case letters, digits and single hyphens'],
  ['con.mdx', 'Windows keeps the name "con" for itself'],
  ['lpt1.mdx', 'Windows keeps the name "lpt1" for itself'],
])('%s is told with the name that a new article would get', (name, expected) => {
  const top = folder();
  mkdirSync(join(top, 'articles/2024/07'), { recursive: true });
  writeFileSync(join(top, 'articles/2024/07', name), '');
  const problems: Problem[] = [];
  walkArticles(join(top, 'articles'), 'articles', problems);
  expect(problems.map(({ rule }) => rule)).toEqual(['file-name']);
  expect(problems[0]?.message).toContain(expected);
});
