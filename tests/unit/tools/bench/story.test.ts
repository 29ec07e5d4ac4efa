import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addArticle,
  addedStory,
  removeArticle,
  renameTicker,
} from '../../../../tools/bench/edit.ts';
import { markdown } from '../../../../tools/bench/markdown.ts';
import { readRegistry } from '../../../../tools/bench/registry.ts';
import { parseStory, readStories } from '../../../../tools/bench/story.ts';
import { stylesheetOf } from '../../../../tools/bench/stylesheet.ts';
import { writeCorpus } from '../../../../tools/corpus/corpus.ts';
import { writePictures } from '../../../../tools/corpus/pictures.ts';

test('cashtags become links, amounts stay', () => {
  const source = `---\n${[
    'title: A',
    'description: B',
    'date: 2024-12-21T15:00:00Z',
    'section: markets',
    'authors: [desk]',
    'tags: [one]',
    'tickers: [SAA]',
  ].join('\n')}\n---\n\n**$SAA** rose by $5.\n`;
  const story = parseStory('2024/12', 'a', source);
  expect(story.text).toBe('\n**[$SAA](/tickers/saa/)** rose by $5.\n');
  expect(story.fields).toMatchObject({ title: 'A', date: '2024-12-21T15:00:00Z' });
  expect(() => parseStory('2024/12', 'a', 'Text.')).toThrow(/2024\/12\/a/u);
});

test('frontmatter is a field a line', () => {
  expect(markdown({ title: 'A "b": c', tags: ['x'] }, '\nText.')).toBe(
    '---\ntitle: "A \\"b\\": c"\ntags: ["x"]\n---\n\nText.',
  );
});

test('the edits of a scenario are taken back to the byte', () => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeCorpus({ articles: 40, out: dir, seed: 1, words: 60 });
    const tickers = readFileSync(join(dir, 'tickers.yaml'), 'utf8');
    addArticle(dir);
    expect([...readStories(dir)]).toContainEqual(addedStory());
    const back = renameTicker(dir);
    expect(readRegistry(dir).tickers.filter(({ name }) => name === 'Renamed Co.')).toHaveLength(1);
    back();
    removeArticle(dir);
    expect(readFileSync(join(dir, 'tickers.yaml'), 'utf8')).toBe(tickers);
    expect([...readStories(dir)]).toHaveLength(40);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('a story with a cover comes with its picture, and pictures are no stories', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeCorpus({ articles: 4, out: dir, seed: 1, words: 60 });
    await writePictures({ pictures: 1, out: dir, seed: 1 });
    const stories = [...readStories(dir)];
    expect(stories).toHaveLength(4);
    const pictures = stories.flatMap(({ picture = [] }) => picture);
    expect(pictures).toHaveLength(1);
    expect(pictures.every((path) => existsSync(path))).toBe(true);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('the stylesheet of a page is all of its style elements', () => {
  expect(stylesheetOf('<style>a{}</style><p>x</p><style media="print">b{}</style>')).toBe('a{}b{}');
});
