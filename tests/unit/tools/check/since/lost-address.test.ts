import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../../../clone.ts';
import { articleText, registries } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import { changesIn, repository } from './repository.ts';

const BODY = 'Prices rose 3.0% in June, and that was all that the office said of it.';
const rate = (value: string): string => BODY.replace('3.0', value);

/** What is told when files of a published paper change. */
async function toldOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Promise<string[]> {
  const story = { [STORY]: articleText({}, BODY) };
  const problems = await changesIn(repository({ ...story, ...before }, after));
  return problems.map(({ file, rule, message }) => `${file.slice(8)} ${rule}: ${message}`);
}

function changed(registry: string, from: string, to: string): Record<string, string> {
  return { [registry]: (registries[registry] ?? '').replaceAll(from, to) };
}

describe('an address that a registry gave', () => {
  const used = { [STORY]: articleText({ section: 'policy' }, BODY) };

  it.each([
    [
      'a tag of another name',
      {
        ...changed('tags.yaml', 'id: small-caps', 'id: little'),
        [STORY]: articleText({ tags: '[little]' }, BODY),
      },
      'tags.yaml silent-removal: the tag "small-caps" is gone, and links to /tags/small-caps/ from outside with it; add "small-caps" to "aliases" of little',
    ],
    [
      'a former name of a tag',
      changed('tags.yaml', 'aliases: [smallcaps]', 'aliases: []'),
      'tags.yaml silent-removal: "smallcaps" is gone from "aliases" of small-caps, and links to /tags/smallcaps/ from outside with it; put it back',
    ],
    [
      'a former symbol',
      changed('tickers.yaml', ', formerly: [FB]', ''),
      'tickers.yaml silent-removal: "FB" is gone from "formerly" of META, and links to /tickers/fb/ from outside with it; put it back',
    ],
    [
      'an author of another name',
      {
        ...changed('authors.yaml', 'id: markets-desk', 'id: desk'),
        [STORY]: articleText({ authors: '[desk]' }, BODY),
      },
      'authors.yaml silent-removal: the author "markets-desk" is gone, and links to /authors/markets-desk/ from outside with it; add "- { from: /authors/markets-desk/*, to: /authors/desk/:splat }" to redirects.yaml',
    ],
    [
      'an old address',
      { 'redirects.yaml': '[]\n' },
      'redirects.yaml silent-removal: the redirect "/old/" is gone; put it back, or links to it from outside break',
    ],
  ])('is told of when it is gone: %s', async (_, after, message) => {
    expect(await toldOf({ 'redirects.yaml': '- { from: /old/, to: /about/ }\n' }, after)).toEqual([
      message,
    ]);
  });

  it('may lead on, and may go where no story had it', async () => {
    const renamed = changed('sections.yaml', 'id: policy', 'id: politics');
    const moved = articleText({ section: 'politics' }, BODY);
    const redirect = '- { from: "/policy/*", to: "/politics/:splat" }\n';
    expect(await toldOf(used, { ...renamed, [STORY]: moved })).toEqual([
      'sections.yaml silent-removal: the section "policy" is gone, and links to /policy/ from outside with it; add "- { from: /policy/*, to: /politics/:splat }" to redirects.yaml',
    ]);
    expect(await toldOf(used, { ...renamed, [STORY]: moved, 'redirects.yaml': redirect })).toEqual(
      [],
    );
    expect(await toldOf({}, renamed)).toEqual([]);
  });
});

describe('a published story', () => {
  it.each([
    [{ draft: 'true' }, 'silent-removal: "draft" takes'],
    [
      { date: '2024-07-20' },
      'silent-edit: the date of a published article changed from 2024-07-17',
    ],
    [{ aliases: '[]' }, 'silent-removal: "/old/story/" led here'],
  ])('stays where and when it was: %j', async (fields, message) => {
    const aliases = '[/old/story/]';
    const before = { [STORY]: articleText({ aliases }, BODY) };
    const [told, ...others] = await toldOf(before, {
      [STORY]: articleText({ aliases, ...fields }, BODY),
    });
    expect(told).toContain(message);
    expect(others).toEqual([]);
  });

  it('does not go into the future', async () => {
    const folder = repository({ [STORY]: articleText({}, BODY) }, {});
    mkdirSync(join(folder, 'articles/2026/07'), { recursive: true });
    renameSync(join(folder, STORY), join(folder, 'articles/2026/07/story.mdx'));
    const fields = { date: '2026-07-17', aliases: '[/2024/07/story/]' };
    writeFileSync(join(folder, 'articles/2026/07/story.mdx'), articleText(fields, BODY));
    const [told, ...others] = await changesIn(folder);
    expect(told?.message).toContain('write "2024-07-17T09:30-04:00" again');
    expect(others).toEqual([]);
  });

  it('may have the time of its day put right', async () => {
    const text = articleText({ date: '2024-07-17T10:00:00-04:00' }, BODY);
    expect(await toldOf({}, { [STORY]: text })).toEqual([]);
  });
});

it('holds nobody to what others did on the branch meanwhile', async () => {
  const folder = repository({ [STORY]: articleText({}, BODY) }, {});
  git(folder, 'checkout', '-b', 'mine');
  git(folder, 'checkout', 'main');
  const note =
    '[{ date: 2024-07-18, grade: correction, note: "It was 2.9% and not what it said." }]';
  writeFileSync(join(folder, STORY), articleText({ corrections: note }, rate('2.9')));
  writeFileSync(join(folder, STORY.replace('story', 'theirs')), articleText({}, BODY));
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'theirs');
  git(folder, 'checkout', 'mine');
  writeFileSync(join(folder, STORY.replace('story', 'mine')), articleText({}, BODY));
  expect(await changesIn(folder)).toEqual([]);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'mine');
  git(folder, 'merge', 'main', '-m', 'both');
  expect(await changesIn(folder)).toEqual([]);
  writeFileSync(join(folder, STORY), articleText({ corrections: note }, rate('2.7')));
  expect((await changesIn(folder)).map(({ rule }) => rule)).toEqual(['silent-edit']);
});
