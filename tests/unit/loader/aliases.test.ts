import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const OTHER = 'articles/2024/07/other.mdx';

const problemsOf = async (files: Readonly<Record<string, string>>) =>
  placesOf(await load(contentFolder({ [OTHER]: articleText(), ...files })));

describe('aliases', () => {
  it('may be any former address', async () => {
    const aliases = '[/old/, /2023/01/story/, /story.html]';
    expect(await problemsOf({ [ARTICLE]: articleText({ aliases }) })).toEqual([]);
  });

  it.each([
    ['its own address', '/2024/07/story/', 'alias-loop'],
    ["another story's", '/2024/07/other/', 'alias-page'],
    ["a section's feed", '/markets/feed.xml', 'alias-page'],
    ["a month's archive", '/archive/2024/07/', 'alias-page'],
    ['a former tag', '/tags/smallcaps/', 'alias-taken'],
    ['no path', 'old/', 'alias-invalid'],
  ])('may not be %s', async (_, alias, rule) => {
    const article = articleText({ aliases: `[/fine/, ${alias}]` });
    expect(await problemsOf({ [ARTICLE]: article })).toEqual([`${ARTICLE}:8:19 ${rule}`]);
  });

  it('may not be claimed twice', async () => {
    const found = await problemsOf({
      [OTHER]: articleText({ aliases: '[/old/]' }),
      [ARTICLE]: articleText({ aliases: '[/old/]' }),
    });
    expect(found).toEqual([`${ARTICLE}:8:11 alias-taken`]);
  });
});
