import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openReadingCache } from '../../../../src/loader/cache.ts';
import { readContent } from '../../../../src/loader/content.ts';
import { changedPages, changedPagesMarkdown } from '../../../../tools/newsroom/changed-pages.ts';
import { git } from '../../../clone.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';

const timeZone = 'America/New_York';
const path = (slug: string): string => `articles/2024/07/${slug}.mdx`;

it('lists what is new, changed and gone, with its words', async () => {
  const folder = contentFolder({
    [path('kept')]: articleText(),
    [path('longer')]: articleText({ title: 'The [long] story | of it' }, 'One two three.'),
    [path('gone')]: articleText({ title: 'A story that is gone' }, 'One two.'),
    [path('moved')]: articleText({ title: 'A story that moves' }, 'One two.'),
  });
  git(folder, 'init', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'before');
  writeFileSync(
    join(folder, path('longer')),
    articleText({ title: 'The [long] story | of it' }, 'One two three four five.'),
  );
  rmSync(join(folder, path('gone')));
  rmSync(join(folder, path('moved')));
  mkdirSync(join(folder, 'articles/2024/07/moved'));
  writeFileSync(
    join(folder, path('moved/index')),
    articleText({ title: 'A story that moves' }, 'One two and more.'),
  );
  writeFileSync(join(folder, path('new')), articleText({ title: 'A new story' }, 'One.'));
  writeFileSync(
    join(folder, path('staged')),
    articleText({ title: 'A staged story' }, 'Word '.repeat(200)),
  );
  git(folder, 'add', path('staged'));
  const cache = openReadingCache(join(folder, '.git/readings'), 'test');
  const content = await readContent({
    contentDir: folder,
    label: 'content',
    language: 'en-US',
    timeZone,
    now: Date.UTC(2025, 0, 1),
    cache,
  });
  const pages = changedPages(content, folder, 'main', { timeZone, language: 'en-US' });
  expect(changedPagesMarkdown(pages).split('\n').slice(2)).toEqual([
    '| gone | A story that is gone | `/2024/07/gone/` | 0 | -2 |',
    '| changed | The \\[long\\] story \\| of it | `/2024/07/longer/` | 5 | +2 |',
    '| changed | A story that moves | `/2024/07/moved/` | 4 | +2 |',
    '| new | A new story | `/2024/07/new/` | 1 | +1 |',
    '| new | A staged story | `/2024/07/staged/` | 200 | +200 |',
  ]);
  expect(changedPagesMarkdown([])).toBe('No article changed.');
});
