import { describe, expect, it } from 'vitest';
import { articleText } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import { changesIn, repository } from './repository.ts';

const BODY = 'Jerome Powell said prices rose 3.0% in June.';

describe('a story of the archive', () => {
  const long = `"${'A standfirst of 2010 that Jerome Powell wrote, 300 characters long. '.repeat(5)}"`;
  const short = '"A standfirst of 2010 that is as long as a new one may be, and no more."';
  const archive = { 'archive.yaml': 'before: 2024-08-01\n' };
  const after = async (fields: Record<string, string>, body = BODY): Promise<string[]> => {
    const old = { [STORY]: articleText({ description: long, title: '"Oil 9"' }, BODY), ...archive };
    const present = articleText({ description: long, title: '"Oil 9"', ...fields }, body);
    return (await changesIn(repository(old, { [STORY]: present }))).map(({ rule }) => rule);
  };

  it('may get a headline and a standfirst of the length of new ones without a word', async () => {
    expect(await after({ description: short })).toEqual([]);
    expect(await after({ title: '"Oil at 9 dollars again"', description: short })).toEqual([]);
  });

  it('is held to all else that readers saw', async () => {
    expect(await after({ description: long.replace('2010', '2011') })).toEqual(['silent-edit']);
    expect(await after({ title: '"Oil 8"' })).toEqual(['silent-edit']);
    expect(await after({ description: short }, BODY.replace('3.0%', '3.5%'))).toEqual([
      'silent-edit',
    ]);
  });
});
