import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../loader/folder.ts';
import { countsOf, run } from './run-import.ts';
import { errorsOf, sourceSite } from './source-site.ts';

const WORDS = 'A berth is a parking place for ships, and it is let by the hour to who asks first.';

/** What becomes of a story with a picture at the top and a text. */
async function imported(text: string, cover = '/pictures/quay.png') {
  const folder = contentFolder({});
  const source = sourceSite(
    {
      'hugo.yaml': 'baseURL: https://quay.example/\ntitle: The Quay\nmarkup: {}\n',
      'content/posts/berth.md': `---\ntitle: A berth and its price\ndate: 2019-03-04\nimage: ${cover}\n---\n\n${text}\n`,
    },
    ['static/pictures/quay.png'],
  );
  const report = await run(folder, source);
  expect(await errorsOf(folder)).toEqual([]);
  const path = join(folder, 'articles/2019/03/berth/index.mdx');
  const file = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return { file, counts: countsOf(report), shown: file.split('quay.png').length - 1 };
}

describe('a picture at the top that the text shows once more', () => {
  it.each([
    ['first of all', `![Two cranes](/pictures/quay.png)\n\n${WORDS}`],
    ['by its whole address', `![Two cranes](https://quay.example/pictures/quay.png)\n\n${WORDS}`],
    ['behind words', `${WORDS}\n\n![Two cranes](/pictures/quay.png)\n\n${WORDS}`],
    [
      'in a box',
      `<div class="post"><div><figure><a href="/pictures/quay.png"><img src="/pictures/quay.png" alt="Two cranes"></a><figcaption>The north quay</figcaption></figure></div><p>${WORDS}</p></div>`,
    ],
  ])('is shown once: %s', async (_, text) => {
    const { file, shown } = await imported(text);
    expect(shown).toBe(1);
    expect(file).toContain('cover:\n  src: "quay.png"\n  alt: "Two cranes"\n');
    expect(file).toContain(WORDS);
    if (text.includes('figcaption')) expect(file).toContain('caption: "The north quay"');
  });

  it.each([
    ['under a heading', `${WORDS}\n\n## What it costs\n\n![Two cranes](/pictures/quay.png)`],
    ['within a list', `${WORDS}\n\n- ![Two cranes](/pictures/quay.png) and words`],
    ['among words', `${WORDS} ![Two cranes](/pictures/quay.png) and words.`],
    ['alone', '![Two cranes](/pictures/quay.png)'],
  ])('stays in the text and is told: %s', async (_, text) => {
    const { file, counts, shown } = await imported(text);
    expect(shown).toBe(1);
    expect(file).not.toContain('cover:');
    expect(counts['cover-in-text']).toBe(1);
  });

  it('is at the top where the text does not have it', async () => {
    const { file, counts, shown } = await imported(WORDS);
    expect([shown, counts['cover-in-text']]).toEqual([1, undefined]);
    expect(file).toContain('cover:');
  });
});
