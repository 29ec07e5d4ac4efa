import { describe, expect, it } from 'vitest';
import { checkFolder, placed, STORY } from '../tools/check/sample.ts';
import { articleText, contentFolder } from './folder.ts';

const RIGHT = articleText();
const [, FIELDS = ''] = RIGHT.split('---\n');

describe('a head that cannot be found is told once, at its line, with what to write', () => {
  it.each([
    ['no line above', `${FIELDS}---\n\nText.\n`, '1:1', 'above the fields is missing'],
    ['an empty line above', `\n${RIGHT}`, '1:1', 'delete what stands above it'],
    ['empty lines above', `\n\n \n${RIGHT}`, '1:1', 'delete what stands above it'],
    ['four hyphens', RIGHT.replaceAll('---', '----'), '1:1', 'write --- here, not ----'],
    ['two hyphens', RIGHT.replaceAll('---', '--'), '1:1', 'write --- here, not --'],
    ['dashes', RIGHT.replaceAll('---', '——'), '1:1', 'write --- here, not ——'],
    ['signs of another form', RIGHT.replaceAll('---', '+++'), '1:1', 'write --- here, not +++'],
    ['old ends of lines', RIGHT.replaceAll('\n', '\r'), '1:1', 'save it with line ends of today'],
    ['another end', RIGHT.replace('\n---\n', '\n...\n'), '8:1', 'three hyphens from its first'],
    [
      'an end moved in',
      RIGHT.replace('\n---\n', '\n ---\n'),
      '8:1',
      'three hyphens from its first',
    ],
    ['an end of dashes', RIGHT.replace('\n---\n', '\n——\n'), '8:1', 'three hyphens from its first'],
    ['no end', RIGHT.replace('\n---\n', '\n'), '1:1', 'no line "---" ends the fields'],
    ['no head', 'Words of a text.\n', '1:1', 'the file begins with a line "---"'],
  ])('%s', async (_, text, place, words) => {
    const problems = await checkFolder(contentFolder({ [STORY]: text }));
    expect(placed(problems)).toEqual([expect.stringMatching(`^${place} frontmatter-`)]);
    expect(problems[0]?.message).toContain(words);
  });
});

describe('fields that stand a step too far left or right', () => {
  const told = async (fields: Record<string, string>): Promise<string[]> => {
    const problems = await checkFolder(contentFolder({ [STORY]: articleText(fields) }));
    return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  };

  it('are told as fields of the empty one above', async () => {
    expect(await told({ cover: '\nsrc: bull.png\nalt: A bull' })).toEqual([
      '9:1 "src" is a field of "cover"; begin its line two columns further in',
      '10:1 "alt" is a field of "cover"; begin its line two columns further in',
    ]);
  });

  it.each([
    ['[small-caps small-caps]', 'write small-caps, small-caps'],
    ['[small-caps/small-caps]', 'write small-caps, small-caps'],
    ['\n  • small-caps', 'begin each entry with "- "'],
  ])('a list without its commas or hyphens: %j', async (tags, words) => {
    expect((await told({ tags })).join('\n')).toContain(words);
  });
});
