import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { placeFile } from '../../../src/loader/place.ts';
import { walkArticles } from '../../../src/loader/walk.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { articleText, contentFolder, load } from './folder.ts';

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

/** A file, and what is told of it. */
const strays: readonly (readonly [file: string, message: string])[] = [
  ['articles/2026/10/my-story/index.mdx', 'move it to content/articles/2026/10/my-story.mdx'],
  ['articles/2026/10/my-story/index.mdx', 'write its pictures as my-story/picture.jpg'],
  ['articles/2026/10/my-story/sub/deep.mdx', 'move it to content/articles/2026/10/deep.mdx'],
  ['articles/2026/10/my-story/Index.MD', 'move it to content/articles/2026/10/my-story.mdx'],
  ['articles/2026/10/Phone.Mdx', 'rename the file to "phone.mdx"'],
  ['articles/2026/10/story.mdx.txt', 'rename the file to "story.mdx"'],
  ['articles/2026/10/story.mdx ', 'rename the file to "story.mdx"'],
  ['articles/2026/10/story.md', 'rename the file to "story.mdx"'],
  ['articles/2026/10/story.mdx.bak', 'rename the file to "story.mdx"'],
  ['articles/2026/10/story.mdx~', 'rename the file to "story.mdx"'],
  [
    'articles/2026/10/.story.mdx',
    'begins with a dot is not published; rename the file to "story.mdx"',
  ],
  ['articles/2026/mid.mdx', 'articles stand in a folder of year and month'],
  ['articles/top.mdx', 'articles stand in a folder of year and month'],
  ['articles/top.MDX.txt', 'articles stand in a folder of year and month'],
  ['top.mdx', 'a story stands in content/articles/YEAR/MONTH/top.mdx; move it there'],
  ['article/story.mdx', 'a story stands in content/articles/YEAR/MONTH/story.mdx'],
  ['Articles/2026/10/story.mdx', 'a story stands in content/articles/YEAR/MONTH/story.mdx'],
];

it.each(strays)('a story at %j is told where it stands, with where to', async (file, message) => {
  const { problems } = await load(contentFolder({ [file]: articleText() }));
  expect(problems.map((problem) => problem.file)).toEqual([`content/${file}`]);
  expect(problems[0]?.level).toBe('error');
  expect(problems[0]?.message).toContain(message);
});

it.each([
  ['articles/2026/1/story.mdx', 'content/articles/2026/1', 'rename it to "01"'],
  ['articles/2026/13/story.mdx', 'content/articles/2026/13', 'called 01 to 12'],
])('a story at %j is told by the folder of its month', async (file, folder, message) => {
  const { problems } = await load(contentFolder({ [file]: articleText() }));
  expect(problems.map((problem) => problem.file)).toEqual([folder]);
  expect(problems[0]?.message).toContain(message);
});

it('a second story of the same name is told', async () => {
  const folder = 'articles/2024/07';
  const files = { [`${folder}/story.mdx`]: articleText(), [`${folder}/story.md`]: articleText() };
  const { problems } = await load(contentFolder(files));
  expect(problems.map(({ file }) => file)).toEqual(['content/articles/2024/07/story.md']);
});

it('what systems and editors keep beside a story is passed over', async () => {
  const files = ['.DS_Store', '._story.mdx', '.story.mdx.swp', 'story.mdx~', 'story.mdx.bak'];
  const beside = Object.fromEntries(files.map((name) => [`articles/2024/07/${name}`, 'x']));
  const content = await load(
    contentFolder({ 'articles/2024/07/story.mdx': articleText(), ...beside }),
  );
  expect(content.problems).toEqual([]);
  expect(content.articles.map(({ id }) => id)).toEqual(['2024/07/story']);
});
