import { expect, test } from 'vitest';
import { articleText } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import { changesIn, repository } from './repository.ts';

test('a published article has the same figures, typed or from data', async () => {
  const data = { 'articles/2024/07/cpi.csv': 'date,cpi\n2024-05,3.3\n2024-06,3.0\n' };
  const value = (row: string): string =>
    `<Value data="cpi.csv" row="${row}" column="cpi" unit="percent" />`;
  const text = (figure: string): string => articleText({}, `Prices rose by ${figure} in a year.`);
  const rules = async (before: string, after: string): Promise<string[]> => {
    const folder = repository({ ...data, [STORY]: text(before) }, { [STORY]: text(after) });
    return (await changesIn(folder)).map(({ rule }) => rule);
  };
  expect(await rules('3.0%', value('2024-06'))).toEqual([]);
  expect(await rules(value('2024-06'), '3.0%')).toEqual([]);
  expect(await rules('3.0%', value('2024-05'))).toEqual(['silent-edit']);
  expect(await rules(value('2024-06'), value('2024-05'))).toEqual(['silent-edit']);
  const mended = repository(
    { ...data, [STORY]: text(value('2024-06')) },
    { 'articles/2024/07/cpi.csv': 'date,cpi\n2024-05,3.3\n2024-06,3.1\n' },
  );
  expect((await changesIn(mended)).map(({ rule }) => rule)).toEqual(['silent-edit']);
});
