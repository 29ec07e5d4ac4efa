import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/charts/csv.ts';
import { commaSeparated } from '../../../src/charts/csv-separated.ts';

describe('data of a spreadsheet in another language', () => {
  it.each([
    ['date;rate\n2024-01-01;1,5\n2024-02-01;2,25', 'date,rate\n2024-01-01,1.5\n2024-02-01,2.25\n'],
    ['a;b\r\nX;-1.234,5\r\nY;2.000,0\r\n', 'a,b\nX,-1234.5\nY,2000.0\n'],
    ['a\tb\nX\t1,5', 'a,b\nX,1.5\n'],
    ['a;b\nX;1.5\nY;2.75', 'a,b\nX,1.5\nY,2.75\n'],
    ['a;b\nX;1\nY;', 'a,b\nX,1\nY,\n'],
    ['a;b\n"Smith, Jones";1,5', 'a,b\n"Smith, Jones",1.5\n'],
    ['a;b\n"the ""big"" one";1,5', 'a,b\n"the ""big"" one",1.5\n'],
    ['a;b\nX;1 234,5', 'a,b\nX,1234.5\n'],
    ["a;b\nX;1'234,5", 'a,b\nX,1234.5\n'],
    ['a;b\nX;1,234\nY;1,5', 'a,b\nX,1.234\nY,1.5\n'],
  ])('%j is read as it was meant', (text, right) => {
    expect(commaSeparated(text)).toBe(right);
    expect(parseCsv(text, 'a.csv')).toMatchObject([
      { rule: 'csv-header', remedy: { find: text, replace: right } },
    ]);
  });

  it.each([
    'a;b\nX;1,234\nY;5,678',
    'a;b\nX;1.234\nY;5.678',
    'a;b\nX;1,5\nY;2.75',
    'a;b,c\nX;1',
    'a\nX',
    'a;b\n"X;1',
  ])('%j could mean two things, or is none', (text) => {
    expect(commaSeparated(text)).toBeUndefined();
  });

  it('keeps every number', () => {
    const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((n) => n.toFixed(2));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (numbers) => {
        const rows = numbers.map((each, at) => `${at};${each.replace('.', ',')}`);
        const read = parseCsv(commaSeparated(['n;value', ...rows].join('\n')) ?? '', 'a.csv');
        expect('rows' in read && read.rows.map(({ cells }) => cells[1])).toEqual(numbers);
      }),
    );
  });
});
