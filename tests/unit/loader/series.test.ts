import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load } from './folder.ts';

const SERIES =
  '- { id: how-prices-are-made, name: How prices are made, description: Who trades with whom. }\n' +
  '- { id: inside-a-bank, name: Inside a bank, description: What a bank does all day. }\n';
const story = (fields: Readonly<Record<string, string>>, title = 'A'): string =>
  articleText({ title: `${title} headline that is long enough`, ...fields });

async function told(
  files: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const { problems } = await load(contentFolder({ 'series.yaml': SERIES, ...files }));
  return problems.map(
    ({ file, line, column, level, rule, message }) =>
      `${file.replace(/^.*\//u, '')}:${line}:${column} ${level} ${rule}: ${message}`,
  );
}

describe('series.yaml', () => {
  it('may be missing, or empty', async () => {
    for (const text of [undefined, '', '[]\n']) {
      const files = { 'series.yaml': text, 'articles/2024/07/a.mdx': articleText() };
      expect(await told(files)).toEqual([]);
    }
  });

  it('tells of a series that it does not have, with the nearest', async () => {
    const named = (series: string) => told({ 'articles/2024/07/a.mdx': story({ series }) });
    expect(await named('how-price-are-made')).toEqual([
      'a.mdx:8:9 error series-unknown: unknown series "how-price-are-made"; did you mean "how-prices-are-made"?',
    ]);
    expect(await named('Inside a Bank')).toEqual([
      'a.mdx:8:9 error series-unknown: unknown series "Inside a Bank"; did you mean "inside-a-bank"?',
    ]);
    expect(await named('zzz')).toEqual([
      'a.mdx:8:9 error series-unknown: unknown series "zzz"; known are how-prices-are-made, inside-a-bank',
    ]);
  });

  it('says that a paper has none', async () => {
    const files = { 'series.yaml': undefined, 'articles/2024/07/a.mdx': story({ series: 'one' }) };
    expect(await told(files)).toEqual([
      'a.mdx:8:9 error series-unknown: this publication has no series; take "one" out, or write the first into series.yaml',
    ]);
  });

  it('wants all parts numbered, each once, or none', async () => {
    const series = 'inside-a-bank';
    const part = (number: string | undefined, title: string): string =>
      story({ series, ...(number !== undefined && { part: number }) }, title);
    const files = (...parts: readonly (string | undefined)[]) =>
      Object.fromEntries(
        parts.map((each, at) => [`articles/2024/07/p${at}.mdx`, part(each, `Part ${at}`)]),
      );
    expect(await told(files(undefined, undefined))).toEqual([]);
    expect(await told(files('3', '1', '2'))).toEqual([]);
    expect(await told(files('1', undefined, '2'))).toEqual([
      'p1.mdx:8:9 error part-missing: "2024/07/p0" is part 1 of "inside-a-bank", and this has no number; write "part: 3", or take "part" out of all',
    ]);
    expect(await told(files('1', '2', '2'))).toEqual([
      'p2.mdx:9:7 error part-taken: "2024/07/p1" is part 2 of "inside-a-bank" already; write another number: 3 is free',
    ]);
  });

  it.each([
    ['0', '"part" must be at least 1'],
    ['-1', '"part" must be at least 1'],
    ['one', '"part" must be a whole number'],
    ['1.5', '"part" must be a whole number'],
    ['10000', '"part" must be at most 9999'],
  ])('refuses part %s', async (part, message) => {
    const found = await told({
      'articles/2024/07/a.mdx': story({ series: 'inside-a-bank', part }),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('refuses a part of nothing', async () => {
    expect(await told({ 'articles/2024/07/a.mdx': story({ part: '2' }) })).toEqual([
      'a.mdx:8:7 error part-without-series: "part" needs "series": write which series this is a part of, or take it out',
    ]);
  });

  it('says what other systems call it', async () => {
    const files = { 'articles/2024/07/a.mdx': story({ serie: 'x', series_order: '2' }) };
    expect((await told(files)).map((line) => line.replace(/^.*?; /u, ''))).toEqual([
      'did you mean "series"?',
      'did you mean "part"?',
    ]);
  });
});

it('counts signs and not their halves', async () => {
  const files = {
    'articles/2024/07/a.mdx': articleText(),
    'series.yaml': '- { id: ships, name: 🚢, description: What a berth costs. }\n',
  };
  expect(await told(files)).toEqual([
    'series.yaml:1:22 error field-length: "name" has 1 character; it needs at least 2',
  ]);
});
