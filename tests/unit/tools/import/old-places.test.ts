import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder } from '../../loader/folder.ts';
import { run } from './run-import.ts';
import { errorsOf, sourceSite, storyIn } from './source-site.ts';

const story = (day: string, text: string): string =>
  `---\ntitle: Berths of ${day}\ndate: ${day}\n---\n${text}\n`;
const SITE = {
  '_config.yml': 'title: Quay\nurl: https://quay.example\npermalink: /:title/\n',
  '_posts/2020-01-01-early.md': story(
    '2020-01-01',
    'It says [more](/late/#the-costs), [less](https://quay.example/late#toll), [this](/late/#in-a-cell), [that](/late/#in-a-cell-too), [of its own](#own) and [nothing](/late/#nowhere).\n\n## Own',
  ),
  '_posts/2020-02-02-late.md': story(
    '2020-02-02',
    '## The costs\n\n- **Toll**: what a ship pays.\n\n<table><tr><td><h3>In a cell</h3></td></tr></table>\n\n## In a cell too',
  ),
};

it('links lead to the headings of other stories, which come later', async () => {
  const folder = contentFolder({});
  const { losses } = await run(folder, sourceSite(SITE));
  expect(await errorsOf(folder)).toEqual([]);
  expect(storyIn(folder, '2020/01/early')).toContain(
    'It says [more](/2020/02/late/#section-the-costs), [less](/2020/02/late/#section-the-costs), ' +
      '[this](/2020/02/late/), [that](/2020/02/late/#section-in-a-cell-too), [of its own](#own) ' +
      'and [nothing](/2020/02/late/).',
  );
  const anchors = losses.find(({ kind }) => kind === 'anchor');
  expect(anchors?.found.map(({ example }) => example)).toEqual([
    'https://quay.example/late#toll',
    '/late/#nowhere',
    '/2020/02/late/#section-in-a-cell',
  ]);
});

it('links of a later run lead to headings of stories that are there', async () => {
  const folder = contentFolder({});
  const source = sourceSite(SITE);
  await run(folder, source);
  writeFileSync(
    join(source, '_posts/2020-03-03-last.md'),
    story('2020-03-03', '[More](/late/#the-costs) and [this](/late/#in-a-cell).'),
  );
  const { written } = await run(folder, source);
  expect(written).toEqual(['2020/03/last']);
  expect(await errorsOf(folder)).toEqual([]);
  expect(storyIn(folder, '2020/03/last')).toContain(
    '[More](/2020/02/late/#section-the-costs) and [this](/2020/02/late/).',
  );
});
