import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEdition } from '../../../src/edition/edition.ts';
import { textOf } from '../../../src/edition/text.ts';
import { originalsOf } from '../../../src/media/originals.ts';
import { placeFile } from '../../../src/loader/place.ts';
import { walkArticles } from '../../../src/loader/walk.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { leaveSocket } from '../../faults/damage.ts';
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

const KINDS: readonly (readonly [kind: string, leave: (path: string) => void])[] = [
  ['pipe', (path) => void execFileSync('mkfifo', [path])],
  ['socket', leaveSocket],
];
const DATA =
  '<Chart data="a.csv" type="line" x="date" y="rate" title="The rate" source="The Fed" />';

describe.each(KINDS)('a %s is no file, and nobody waits for it', (_kind, leave) => {
  it.each([
    ['articles/2024/07/story.mdx', 'story.mdx: a link stands in place of the file'],
    ['articles/2024/07/other/index.mdx', 'other/index.mdx: a link stands in place of the file'],
    ['articles', 'articles: the folder is no folder'],
    ['articles/2024/07/a.png', 'story.mdx: "a.png" is no file'],
    ['articles/2024/07/a.csv', 'story.mdx: "a.csv" is no file'],
    ['pages/about.mdx', 'about.mdx: a link stands in place of the file'],
    ['pages', 'pages: the folder is no folder'],
    ['authors.yaml', 'authors.yaml: a link stands in place of the file'],
    ['redirects.yaml', 'redirects.yaml: a link stands in place of the file'],
  ])('at %s', async (path, told) => {
    const text = articleText({}, `![A dot](a.png)\n\n${DATA}`);
    const content = contentFolder({
      'articles/2024/07/story.mdx': text,
      'articles/2024/07/other/index.mdx': articleText(),
    });
    rmSync(join(content, path), { recursive: true, force: true });
    leave(join(content, path));
    const { problems } = await load(content);
    const all = problems.map(({ file, message }) => `${file}: ${message}`);
    expect(all).toContainEqual(expect.stringContaining(told));
  });
});

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
  ['articles/2026/10/my-story/index.md', 'rename the file to that, and its address is /2026/10/'],
  ['articles/2026/10/my-story/Index.mdx', 'a story in a folder of its own is called "index.mdx"'],
  ['articles/2026/10/my-story/INDEX.MDX.txt', 'address is /2026/10/my-story/'],
  ['articles/2026/10/my-story/.index.mdx', 'a story in a folder of its own is called "index.mdx"'],
  ['articles/2026/10/my-story/story.mdx', 'a story in a folder of its own is called "index.mdx"'],
  [
    'articles/2026/10/my-story/sub/deep.mdx',
    'move it to content/articles/2026/10/deep.mdx, or with its pictures to content/articles/2026/10/deep/index.mdx',
  ],
  [
    'articles/2026/10/my-story/Part Two/index.mdx',
    'move it to content/articles/2026/10/part-two.mdx, or with',
  ],
  [
    'articles/2026/10/My Story/index.mdx',
    'the folder "My Story" cannot be an address; rename it to "my-story"',
  ],
  ['articles/2026/10/index.mdx', 'name it after the story, slug.mdx, or give it a folder so named'],
  ['articles/2026/10', 'this must be a folder, of a year or month'],
  ['articles/2026', 'this must be a folder, of a year or month'],
  ['articles/2026/10/con/index.mdx', 'Windows keeps the name "con" for itself'],
  ['articles/2026/10/Phone.Mdx', 'rename the file to "phone.mdx"'],
  ['articles/2026/10/story', 'by its first lines, and its name does not end in ".mdx"'],
  ['articles/2026/10/My Story.txt', 'rename the file to "my-story.mdx"'],
  ['articles/2026/10/story.mdx.md', 'rename the file to "story.mdx"'],
  ['articles/2026/10/story.mdx.mdx', 'rename it to "story.mdx"'],
  ['articles/2026/10/my-story/index/index.mdx', 'move it to content/articles/2026/10/story.mdx'],
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
  [
    'articles/2026-10-05-a-story.md',
    'articles stand in a folder of year and month; move it to articles/2026/10/a-story.mdx',
  ],
  [
    'articles/2026/10/05/a-story.mdx',
    'a story stands in the folder of its month; move it to content/articles/2026/10/a-story.mdx',
  ],
  ['articles/top.MDX.txt', 'articles stand in a folder of year and month'],
  ['top.mdx', 'a story stands in content/articles/YEAR/MONTH/top.mdx; move it there'],
  ['posts/2026/10/story.mdx', 'a story stands in content/articles/YEAR/MONTH/story.mdx'],
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
  ['articles/2026/slug/index.mdx', 'content/articles/2026/slug', 'in a folder of year and month'],
])('a story at %j is told by the folder of its month', async (file, folder, message) => {
  const { problems } = await load(contentFolder({ [file]: articleText() }));
  expect(problems.map((problem) => problem.file)).toEqual([folder]);
  expect(problems[0]?.message).toContain(message);
});

it.each([
  ['article/2026/10/story.mdx', 'article', 'articles'],
  ['artcles/2026/10/story.mdx', 'artcles', 'articles'],
  ['Articles/2026/10/story.mdx', 'Articles', 'articles'],
  ['articles /2026/10/story.mdx', 'articles ', 'articles'],
  ['Data/rates.csv', 'Data', 'data'],
  ['promo.yaml', 'promo.yaml', 'promos.yaml'],
  ['Redirects.yml', 'Redirects.yml', 'redirects.yaml'],
  ['calendar.yaml.txt', 'calendar.yaml.txt', 'calendar.yaml'],
])('%j is read by nothing, and told once with what is', async (file, name, meant) => {
  const { problems } = await load(contentFolder({ [file]: articleText() }));
  expect(problems).toEqual([
    {
      file: `content/${name}`,
      ...{ line: 1, column: 1, level: 'error', rule: 'content-unread' },
      message: `nothing is read from here; did you mean "content/${meant}"?`,
    },
  ]);
});

it('notes for people may stand in the content folder', async () => {
  const files = {
    'README.md': 'x',
    LICENSE: 'x',
    '.gitkeep': '',
    'authors.yaml~': 'x',
    'tags.yaml.txt': 'x',
  };
  expect((await load(contentFolder(files))).problems).toEqual([]);
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

const OWN = 'articles/2024/07/my-story';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
);

it('a story in a folder of its own has its pictures and data beside it', async () => {
  const chart =
    '<Chart data="rates.csv" type="line" x="date" y="rate" title="The rate" source="The Fed" />';
  const text = articleText(
    { cover: '{ src: a.png, alt: A dot, credit: Us }' },
    `![A dot](a.png)\n\n${chart}`,
  );
  const folder = contentFolder({
    [`${OWN}/index.mdx`]: text,
    [`${OWN}/a.png`]: PIXEL,
    [`${OWN}/rates.csv`]: 'date,rate\n2024-01-01,5.5\n2024-06-01,5.5\n2024-07-01,5.25\n',
    [`${OWN}-two.mdx`]: articleText(),
    [`${OWN}/index.mdx~`]: 'what an editor keeps',
  });
  const { articles, problems, registries } = await load(folder);
  expect(problems).toEqual([]);
  expect(articles.map(({ id, text: { file } }) => [id, file])).toEqual([
    ['2024/07/my-story', 'articles/2024/07/my-story/index.mdx'],
    ['2024/07/my-story-two', 'articles/2024/07/my-story-two.mdx'],
  ]);
  const [article] = articles;
  expect(article?.text.images.map(({ src }) => src)).toEqual(['a.png']);
  expect(article?.text.data.map(({ src }) => src)).toEqual(['rates.csv']);
  const [original] = originalsOf(articles, folder);
  expect(original?.path).toBe(join(folder, OWN, 'a.png'));
  const now = Date.UTC(2025, 0, 1);
  const siteUrl = 'https://example.com';
  const environment = { contentDir: folder, outDir: '', cacheDir: '', siteUrl, now };
  const edition = createEdition({ articles, registries }, environment, false);
  const read = article === undefined ? undefined : textOf(article, edition);
  expect([...(read?.charts.values() ?? [])].map(({ title }) => title)).toEqual(['The rate']);
});

it('two files of one address are told, each by its name', async () => {
  const files = { [`${OWN}.mdx`]: articleText(), [`${OWN}/index.mdx`]: articleText() };
  const { articles, problems } = await load(contentFolder(files));
  expect(problems).toEqual([
    {
      file: `content/${OWN}/index.mdx`,
      ...{ line: 1, column: 1, level: 'error', rule: 'file-place' },
      message: `content/${OWN}.mdx and this file, content/${OWN}/index.mdx, have one address; keep one of them`,
    },
  ]);
  expect(articles.map(({ text }) => text.file)).toEqual(['articles/2024/07/my-story.mdx']);
});

it('another text beside the story of a folder is told', async () => {
  const files = { [`${OWN}/index.mdx`]: articleText(), [`${OWN}/index.md`]: articleText() };
  const { problems } = await load(contentFolder(files));
  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    `content/${OWN}/index.md: the story of this folder is content/${OWN}/index.mdx; delete one, or give this one a folder of its own`,
  ]);
});

it('a story that goes into a folder of its own is read anew, and told of where it is', async () => {
  const text = articleText({}, '**bold');
  const folder = contentFolder({ [`${OWN}.mdx`]: text });
  expect((await load(folder)).problems.map(({ file }) => file)).toEqual([`content/${OWN}.mdx`]);
  mkdirSync(join(folder, OWN));
  renameSync(join(folder, `${OWN}.mdx`), join(folder, OWN, 'index.mdx'));
  const { articles, problems } = await load(folder);
  expect(problems.map(({ file }) => file)).toEqual([`content/${OWN}/index.mdx`]);
  expect(articles.map(({ id }) => id)).toEqual(['2024/07/my-story']);
});

it('a date in another month moves the folder of such a story', async () => {
  const text = articleText({ date: '2024-08-17' });
  const { problems } = await load(contentFolder({ [`${OWN}/index.mdx`]: text }));
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('move its folder to articles/2024/08/'),
  ]);
});

it('no link stands for the story of a folder', async () => {
  const folder = contentFolder({ 'elsewhere.txt': articleText() });
  mkdirSync(join(folder, OWN), { recursive: true });
  symlinkSync(join(folder, 'elsewhere.txt'), join(folder, OWN, 'index.mdx'));
  const { problems } = await load(folder);
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    `content/${OWN}/index.mdx file-link`,
  ]);
});
