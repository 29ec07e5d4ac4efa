import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/body/plain-text.ts';
import { readText, unknownSymbols } from '../../../src/loader/text.ts';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const DATA = 'articles/2024/07/rates.csv';
const RATES = 'date,rate\n2024-01-01,5.5\n2024-06-01,5.25\n';
const VALUE = '<Value data="rates.csv" row="2024-06-01" column="rate" unit="percent" />';

function folderOf(body: string, data: Record<string, string> = { [DATA]: RATES }): string {
  return contentFolder({ [ARTICLE]: articleText({}, body), ...data });
}

function wordsIn(folder: string, text: Parameters<typeof readText>[0]): string {
  const symbols = { ...unknownSymbols, timeZone: 'America/New_York', language: 'en-US' };
  return plainText(readText(text, folder, symbols).blocks);
}

describe('a figure from data', () => {
  it('is in the text, and its file among those that the story is made of', async () => {
    const folder = folderOf(`The rate was ${VALUE} then.`);
    const { articles, problems } = await load(folder);
    expect(problems).toEqual([]);
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    const { kind, text } = article;
    expect(text.data.map(({ src }) => src)).toEqual(['rates.csv']);
    expect(wordsIn(folder, { kind, ...text })).toBe('The rate was 5.25% then.');
    writeFileSync(join(folder, DATA), RATES.replace('5.25', '4.75'));
    expect(() => wordsIn(folder, { kind, ...text })).toThrow('rates.csv has other figures now');
    const [after] = (await load(folder)).articles;
    if (after === undefined) throw new Error('no article');
    expect(wordsIn(folder, { kind, ...after.text })).toBe('The rate was 4.75% then.');
  });

  it('comes from a series that stories share', async () => {
    const body = VALUE.replace('rates.csv', '/data/rates.csv');
    const { problems } = await load(folderOf(body, { 'data/rates.csv': RATES }));
    expect(problems).toEqual([]);
  });

  it.each([
    [VALUE.replace('06-01', '07-01'), [`${ARTICLE}:10:30 value-row`]],
    [VALUE.replace('"rate"', '"rat"'), [`${ARTICLE}:10:50 chart-column`]],
    [VALUE.replace('rates', 'rate'), [`${ARTICLE}:10:14 file-missing`]],
    [`${VALUE.replace('06-01', '07-01')} ${VALUE.replace('06-01', '08-01')}`, [30, 103]],
  ])('is told where it cannot be taken: %s', async (body, told) => {
    const places = told.map((place) =>
      typeof place === 'string' ? place : `${ARTICLE}:10:${place} value-row`,
    );
    const folder = folderOf(body);
    expect(placesOf(await load(folder))).toEqual(places);
    expect(placesOf(await load(folder))).toEqual(places);
  });

  it('is told of once where the data are at fault', async () => {
    const data = { [DATA]: 'date,rate\n2024-06-01,"5.25\n' };
    const places = placesOf(await load(folderOf(`${VALUE} ${VALUE}`, data)));
    expect(places).toEqual([`${DATA}:2:12 csv-quote`]);
  });

  it('is not on a standing page', async () => {
    const page = `---\ntitle: About\ndescription: What this paper is and who writes it, in some words more.\nupdated: 2024-07-01\n---\n\nBy ${VALUE}.\n`;
    const folder = contentFolder({ 'pages/about.mdx': page });
    expect(placesOf(await load(folder))).toContain('pages/about.mdx:7:4 page-content');
  });
});
