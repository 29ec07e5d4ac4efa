import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/loader/content.ts';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const PICTURE = 'articles/2024/07/picture.png';
const DATA = 'articles/2024/07/rates.csv';
const CHART =
  '<Chart data="rates.csv" type="line" x="date" y="rate" title="The rate" source="The Fed" />';
const RATES = 'date,rate\n2024-01-01,5.5\n2024-06-01,5.5\n2024-07-01,5.25\n';

async function picture(width: number): Promise<Buffer> {
  const create = { width, height: 10, channels: 3 as const, background: '#000' };
  return sharp({ create }).png({ compressionLevel: 0 }).toBuffer();
}

function widths({ articles }: Content): (number | undefined)[] {
  const { images = [], cover } = articles[0]?.text ?? {};
  return [...images.map(({ width }) => width), cover?.width];
}

describe('a picture beside an article', () => {
  const text = articleText(
    { cover: '{ src: picture.png, alt: A square, credit: Us }' },
    '![A square](picture.png)',
  );

  it('is read anew when it changed', async () => {
    const folder = contentFolder({ [ARTICLE]: text, [PICTURE]: await picture(10) });
    await load(folder);
    writeFileSync(join(folder, PICTURE), await picture(20));
    expect(widths(await load(folder))).toEqual([20, 20]);
  });
});

describe('the data of charts', () => {
  it('is held against every chart again while one of them cannot be drawn', async () => {
    const text = articleText({}, `${CHART}\n\n${CHART.replace('y="rate"', 'y="rat"')}`);
    const folder = contentFolder({ [ARTICLE]: text, [DATA]: RATES });
    const first = placesOf(await load(folder));
    expect(first).toEqual([`${ARTICLE}:12:14 chart-column`]);
    expect(placesOf(await load(folder))).toEqual(first);
  });

  it('is held against a chart that was written anew', async () => {
    const folder = contentFolder({ [ARTICLE]: articleText({}, CHART), [DATA]: RATES });
    expect(placesOf(await load(folder))).toEqual([]);
    const changed = articleText({}, CHART.replace('y="rate"', 'y="rat"'));
    writeFileSync(join(folder, ARTICLE), changed);
    expect(placesOf(await load(folder))).toEqual([`${ARTICLE}:10:14 chart-column`]);
    writeFileSync(join(folder, ARTICLE), articleText({}, CHART));
    expect(placesOf(await load(folder))).toEqual([]);
  });

  it('is read anew when it changed', async () => {
    const folder = contentFolder({ [ARTICLE]: articleText({}, CHART), [DATA]: RATES });
    const [before] = (await load(folder)).articles;
    writeFileSync(join(folder, DATA), RATES.replace('5.25', 'five and a quarter'));
    expect(placesOf(await load(folder))).toEqual([`${DATA}:4:12 chart-number`]);
    writeFileSync(join(folder, DATA), RATES.replace('5.25', '5.00'));
    const [after] = (await load(folder)).articles;
    expect(after?.text.data).not.toEqual(before?.text.data);
  });
});

describe('a story that would cost too much', () => {
  const chart = (data: string): string =>
    CHART.replace('rates.csv', data).replace('"rate"', '"a,b,c,d,e,f"');
  const rows = Array.from({ length: 5000 }, (_, day) => {
    const date = new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date},1,2,3,4,5,6\n`;
  });
  const long = `date,a,b,c,d,e,f\n${rows.join('')}`;

  it('has its charts drawn up to the one that is too much, and no further', async () => {
    const charts = Array.from({ length: 8 }, (_, n) => chart(`${n}.csv`)).join('\n\n');
    // What follows the third chart is not read, so nothing is found in it.
    const data = Array.from({ length: 8 }, (_, n): [string, string] => {
      return [`articles/2024/07/${n}.csv`, n < 3 ? long : 'date,a\nnonsense\n'];
    });
    const text = articleText({}, charts);
    const folder = contentFolder({ [ARTICLE]: text, ...Object.fromEntries(data) });
    const { problems } = await load(folder);
    expect(problems.map(({ message }) => message)).toEqual([
      'the charts down to this one draw 90,000 values; at most 60,000 are drawn in a story: chart fewer rows or columns',
    ]);
    expect(placesOf(await load(folder))).toEqual([`${ARTICLE}:14:14 chart-size`]);
  });

  it('is told how many charts and pictures there may be', async () => {
    const charts = `${CHART}\n\n`.repeat(41);
    const pictures = '![A square](picture.png)\n\n'.repeat(201);
    const text = articleText({}, charts + pictures);
    const files = { [ARTICLE]: text, [DATA]: RATES, [PICTURE]: await picture(10) };
    const { problems } = await load(contentFolder(files));
    expect(problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`).sort()).toEqual([
      '492 text-size the text has 201 pictures; at most 200 are shown: split the story',
      '90 text-size the text has 41 charts; at most 40 are shown: split the story',
    ]);
  });
});
