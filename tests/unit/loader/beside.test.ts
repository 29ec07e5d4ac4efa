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
