import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load } from './folder.ts';

const STORY = 'articles/2024/07/story.mdx';
const RATE = 'date,upper,note\n2024-05,5.50,\n2024-07,5.25,x\n2024-09,,\n';

/** The figures of `front.yaml`, and what is told of it. */
async function figures(
  front: string,
  series: Readonly<Record<string, string>> = { 'data/rate.csv': RATE },
) {
  const folder = contentFolder({ [STORY]: articleText({}), 'front.yaml': front, ...series });
  const { registries, problems } = await load(folder);
  const told = problems
    .filter(({ rule }) => rule !== 'front-stale')
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
  return { found: registries.figures, told };
}

const one = (fields: string): string => `figures:\n  - { name: The rate, ${fields} }\n`;

describe('figures of the front page', () => {
  it('are the last of their series, with the digits that are written', async () => {
    const { found, told } = await figures(
      one('data: /data/rate.csv, column: upper, unit: percent, story: 2024/07/story'),
    );
    expect(told).toEqual([]);
    expect(found).toEqual([
      {
        ...{ name: 'The rate', translations: undefined, value: 5.25, unit: 'percent' },
        ...{ decimals: 2, date: '2024-07', story: '2024/07/story' },
      },
    ]);
  });

  it('are of the latest date, wherever its row stands', async () => {
    const series = { 'data/rate.csv': 'date,upper\n2024-07-02,2\n2024-07-01,1\n' };
    const { found } = await figures(one('data: /data/rate.csv, column: upper'), series);
    expect(found?.[0]).toMatchObject({ value: 2, date: '2024-07-02', decimals: 0 });
  });

  it('are not there where nobody chose any, and none where nobody wants any', async () => {
    expect((await figures('lead: 2024/07/story\n')).found).toBeUndefined();
    expect((await figures('figures: []\n')).found).toEqual([]);
  });

  it.each([
    [
      'a series that is not there',
      'data: /data/rates.csv, column: upper',
      'content/front.yaml:2:29',
    ],
    ['a file beside', 'data: rate.csv, column: upper', 'write the path of a shared series'],
    ['a path that climbs', 'data: /data/../x.csv, column: a', 'write the path of a shared series'],
    ['a column', 'data: /data/rate.csv, column: uper', 'did you mean "upper"?'],
    ['the dates', 'data: /data/rate.csv, column: date', 'is the column of the dates; write upper'],
    ['words', 'data: /data/rate.csv, column: note', 'content/data/rate.csv:3:14'],
    ['a unit', 'data: /data/rate.csv, column: upper, unit: bp', 'content/front.yaml:2:66'],
    ['a story', 'data: /data/rate.csv, column: upper, story: 2024/07/stroy', 'leads nowhere'],
  ])('tell of %s that cannot be', async (_, fields, expected) => {
    const { told } = await figures(one(fields));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
  });

  it.each([
    ['names for dates', 'city,upper\nRome,5\n', 'content/data/rate.csv:2:1'],
    ['a date to come', 'date,upper\n2199-01-01,5\n', 'which is yet to come'],
    ['no figure', 'date,upper\n2024-01-01,\n', 'the column holds no figure'],
    ['no table', '', 'the file is empty'],
  ])('tell of a series with %s', async (_, text, expected) => {
    const { told } = await figures(one('data: /data/rate.csv, column: upper'), {
      'data/rate.csv': text,
    });
    expect(told.join('\n')).toContain(expected);
  });
});
