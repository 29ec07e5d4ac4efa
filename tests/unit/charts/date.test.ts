import { expect, it } from 'vitest';
import { dateOfNumber, datesMeant } from '../../../src/charts/date.ts';

it.each([
  ['Jan-24', ['2024-01']],
  ["Feb '24", ['2024-02']],
  ['January 2024', ['2024-01']],
  ['Sept. 2024', ['2024-09']],
  ['2024-1', ['2024-01']],
  ['2024/01', ['2024-01']],
  ['2024M01', ['2024-01']],
  ['2024\u201101', ['2024-01']],
  ['２０２４-01', ['2024-01']],
  ['01/2024', ['2024-01']],
  ['31.01.2024', ['2024-01-31']],
  ['2024年1月31日', ['2024-01-31']],
  ['1/2/2024', ['2024-01-02', '2024-02-01']],
  ['2024-13', []],
  ['Total', []],
  ['Source 2024', []],
])('%s is a date of another form: %s', (text, meant) => {
  expect(datesMeant(text)).toEqual(meant);
});

it.each([
  ['45292', '2024-01-01'],
  ['25569', '1970-01-01'],
  ['20240131', '2024-01-31'],
  ['202401', '2024-01'],
  ['20240231', undefined],
  ['2024', undefined],
  ['1000', undefined],
  ['1.5', undefined],
])('%s in a column of dates is %s', (text, meant) => {
  expect(dateOfNumber(text)).toBe(meant);
});
