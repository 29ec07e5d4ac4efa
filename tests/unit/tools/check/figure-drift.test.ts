import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../loader/folder.ts';
import { checkFolder, checkSample, sampleText, STORY } from './sample.ts';

const MONTHS = 'month,cpi,core\n2024-04,3.4,3.6\n2024-05,3.3,3.4\n2024-06,3.0,3.3\n';
const YEARS = 'year,rate\n2021,4.7\n2022,8.0\n2023,4.1\n';
const DAYS = 'date,upper\n2023-05-03,5.25\n2023-07-26,5.50\n2024-09-18,5.00\n';

function chart(y: string, x = 'month'): string {
  return `<Chart data="data.csv" type="line" x="${x}" y="${y}" unit="percent" title="Prices" source="The desk" />`;
}

async function told(body: string, data: string, language?: string): Promise<string[]> {
  const problems = await checkSample({ body, data }, language);
  return problems.filter(({ rule }) => rule === 'figure-drift').map(({ message }) => message);
}

describe('a figure beside a chart', () => {
  it.each([
    ['Prices rose 3.1% in June 2024.', '3.0% for June 2024'],
    ['In June 2024 they rose by a mere 2.9%.', '3.0% for June 2024'],
    ['In June 2024 it was 0.3%.', '3.0% for June 2024'],
    ['It fell from 4.3% in April 2024 to 3.0% in June 2024.', '3.4% for April 2024'],
    ['It was 3.4% in April 2024, 3.2% in May 2024.', '3.3% for May 2024'],
  ])('that is a slip is told: %s', async (words, part) => {
    const messages = await told(`${words}\n\n${chart('cpi')}`, MONTHS);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(part);
    expect(messages[0]).toContain('column="cpi"');
  });

  it.each([
    'Prices rose 3.0% in June 2024, and 3% if you round.',
    'Core prices rose 3.3% in June 2024.',
    'Prices were down 0.3 percentage points in June 2024.',
    'Energy rose 45% in June 2024.',
    'Prices rose 3.1% in June 2019.',
    'It was 3.3% in May 2024 and 3.0% in June.',
    '"It was 3.1% in June 2024," he said.',
    'It was 3.1%. In June 2024 nobody knew.',
    'It rose by 3.1% in June 2024.',
    'A share of 3.1 in June 2024.',
  ])('that says something else is not: %s', async (words) => {
    expect(await told(`${words}\n\n${chart('cpi, core')}`, MONTHS)).toEqual([]);
  });

  it('is not looked for far from the chart, or where the unit is another', async () => {
    const far = 'Prices rose 3.1% in June 2024.\n\nOne.\n\nTwo.\n\n';
    expect(await told(far + chart('cpi'), MONTHS)).toEqual([]);
    const dollars = chart('cpi').replace('percent', 'USD');
    expect(await told(`It was 3.1% in June 2024.\n\n${dollars}`, MONTHS)).toEqual([]);
  });

  it('is found by years and by days', async () => {
    expect(await told(`It was 8.1% in 2022.\n\n${chart('rate', 'year')}`, YEARS)).toHaveLength(1);
    expect(await told(`It was 4.7% in 2021.\n\n${chart('rate', 'year')}`, YEARS)).toEqual([]);
    const days = `On July 26, 2023, it rose to 5.25%.\n\n${chart('upper', 'date')}`;
    expect(await told(days, DAYS)).toHaveLength(1);
    const month = `In July 2023 it still stood at 5.25%.\n\n${chart('upper', 'date')}`;
    expect(await told(month, DAYS)).toEqual([]);
  });

  it.each([
    ['de', 'Im Juni 2024 waren es 3,1 %.'],
    ['fr', 'En juin 2024, 3,1 % de plus.'],
    ['es', 'El 3,1 % en junio de 2024.'],
    ['ja', '2024年6月は 3.1% でした。'],
  ])('is found in %s', async (language, words) => {
    expect(await told(`${words}\n\n${chart('cpi')}`, MONTHS, language)).toHaveLength(1);
  });

  it('is looked at again when its data change', async () => {
    const folder = contentFolder({
      [STORY]: sampleText({ body: `It was 3.0% in June 2024.\n\n${chart('cpi')}` }),
      'articles/2024/07/data.csv': MONTHS,
    });
    const rules = async (): Promise<string[]> =>
      (await checkFolder(folder)).map(({ rule }) => rule);
    expect(await rules()).not.toContain('figure-drift');
    writeFileSync(join(folder, 'articles/2024/07/data.csv'), MONTHS.replace('3.0,', '3.2,'));
    expect(await rules()).toContain('figure-drift');
  });
});
