import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const OTHER = 'articles/2024/07/other.mdx';

const problemsOf = async (files: Readonly<Record<string, string>>) =>
  placesOf(await load(contentFolder({ [OTHER]: articleText(), ...files })));

describe('aliases', () => {
  it('may be any former address', async () => {
    const aliases = '[/old/story/, /2023/01/story/, /story.html]';
    expect(await problemsOf({ [ARTICLE]: articleText({ aliases }) })).toEqual([]);
  });

  it.each([
    ['its own address', '/2024/07/story/', 'alias-loop'],
    ["another story's", '/2024/07/other/', 'alias-page'],
    ["a section's feed", '/markets/feed.xml', 'alias-page'],
    ["a month's archive", '/archive/2024/07/', 'alias-page'],
    ['a former tag', '/tags/smallcaps/', 'alias-reserved'],
    ['no path', 'old/', 'alias-invalid'],
  ])('may not be %s', async (_, alias, rule) => {
    const article = articleText({ aliases: `[/fine/story/, ${alias}]` });
    expect(await problemsOf({ [ARTICLE]: article })).toEqual([`${ARTICLE}:8:25 ${rule}`]);
  });

  it('stand for one address each; for many there is another place', async () => {
    const found = await load(
      contentFolder({ [ARTICLE]: articleText({ aliases: '["/old/*", "/:year/a/"]' }) }),
    );
    expect(found.problems.map(({ message }) => message)).toEqual(
      ['/old/*', '/:year/a/'].map(
        (from) =>
          `"${from}" stands for many addresses, and this is a place for single ones; write - { from: "${from}", to: "/2024/07/story/" } into redirects.yaml`,
      ),
    );
  });

  it('may have had an issue where others have a month', async () => {
    const aliases = '[/2023/42/story/, /2023/00/story/]';
    expect(await problemsOf({ [ARTICLE]: articleText({ aliases }) })).toEqual([]);
  });

  it('are few', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `/old/${at}/`);
    const found = async (count: number) =>
      problemsOf({ [ARTICLE]: articleText({ aliases: `[${many(count).join(', ')}]` }) });
    expect(await found(20)).toEqual([]);
    expect(await found(21)).toEqual([`${ARTICLE}:8:10 field-length`]);
  });

  it.each([
    ['the page for what is not there', '/404.html'],
    ['the front page', '/index.html'],
    ["another story's file", '/2024/07/other/index.html'],
    ['a folder below the front page', '/index.html/a/'],
    ["a draft's", '/2024/09/draft/'],
  ])('may not take over %s', async (_, alias) => {
    const found = await problemsOf({
      'articles/2024/09/draft.mdx': articleText({ date: '2024-09-03', draft: 'true' }),
      [ARTICLE]: articleText({ aliases: `[${alias}]` }),
    });
    expect(found).toEqual([`${ARTICLE}:8:11 alias-page`]);
  });

  it('may not be claimed twice', async () => {
    const found = await problemsOf({
      [OTHER]: articleText({ aliases: '[/old/story/]' }),
      [ARTICLE]: articleText({ aliases: '[/old/story/]' }),
    });
    expect(found).toEqual([`${ARTICLE}:8:11 alias-taken`]);
  });
});
