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
