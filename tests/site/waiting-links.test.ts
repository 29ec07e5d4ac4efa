import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ADDRESS } from '../paper.ts';
import { createArchive, INSTANT } from './archive.ts';

const TEXT = [
  'It follows [what is out](/2024/12/out/), [what is to come](/2024/12/to-come/#section-a),',
  `[its old address](/2024/11/promised/), [the whole one](${ADDRESS}/2024/12/to-come/#section-a),`,
  `[**a draft**](/2024/12/draft/) and [another](${ADDRESS.toUpperCase()}/2024/12/draft/?a=b).`,
].join('\n');

const LINKED =
  /\/2024\/(?:12\/to-come\/#section-a|11\/promised\/)"[^>]*>(?:what is to come|its old address|the whole one)</gu;

test('a link to a story that is not out is text until it is, on pages and in feeds', async () => {
  const archive = createArchive(4);
  const idOf = (registry: string): string =>
    /\bid: "?([a-z0-9-]+)/u.exec(archive.read(`${registry}.yaml`))?.[1] ?? '';
  const fields = `section: ${idOf('sections')}\nauthors: [${idOf('authors')}]\ntags: [${idOf('tags')}]`;
  const story = (day: string, more: string, text: string): string =>
    `---\ntitle: A story of ${day} that others lead to\ndescription: A standfirst that is long enough to pass for one in every list of the paper.\ndate: ${day}T09:00:00-05:00\n${fields}\n${more}---\n\n${text}\n`;
  archive.write('articles/2024/12/out.mdx', story('2024-12-02', '', '## A\n\nWords.'));
  archive.write(
    'articles/2024/12/to-come.mdx',
    story('2024-12-26', 'aliases: [/2024/11/promised/]\n', '## A\n\nWords.'),
  );
  archive.write('articles/2024/12/draft.mdx', story('2024-12-03', 'draft: true\n', 'Words.'));
  archive.write('articles/2024/12/leads.mdx', story('2024-12-20', '', TEXT));
  const build = async (instant: number): Promise<{ page: string; feeds: string[] }> => {
    const env = { SOURCE_DATE_EPOCH: String(instant) };
    const { code, output } = await archive.build('site', { env });
    expect(code, output).toBe(0);
    const read = (path: string): string => readFileSync(join(archive.folder, 'site', path), 'utf8');
    const feeds = [read('feed.xml'), read('feed.json')].map(unescaped);
    return { page: read('2024/12/leads/index.html'), feeds };
  };

  const before = await build(INSTANT);
  for (const text of [before.page, ...before.feeds]) {
    expect(text).toContain('what is to come');
    expect(text).toContain('a draft');
    expect(text).toMatch(/\/2024\/12\/out\//u);
    expect(text).not.toMatch(/\/2024\/(?:12\/(?:to-come|draft)|11\/promised)\//u);
  }
  const after = await build(INSTANT + 3 * 86_400);
  expect(after.page.match(LINKED)).toHaveLength(3);
  for (const feed of after.feeds) expect(feed.match(LINKED)).toHaveLength(3);
  expect(after.page).not.toContain('/2024/12/draft/');
});

/** HTML as it stands in a feed, without what XML or JSON puts in place of its marks. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&quot;|&#34;|\\"/gu, '"');
}
