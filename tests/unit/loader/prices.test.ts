import { describe, expect, it } from 'vitest';
import { readPrices } from '../../../src/loader/prices.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import type { Prices } from '../../../src/publication/prices.ts';
import type { Ticker } from '../../../src/schema/ticker.ts';
import { folderOf } from '../folder.ts';

const NOW = Date.UTC(2024, 6, 19);
/** Made symbols: nothing here is a price of anything. */
const ticker = (symbol: string, formerly: readonly string[] = []): Ticker => ({
  symbol,
  name: `Made ${symbol}`,
  type: 'equity',
  formerly: [...formerly],
});
const tickers = [ticker('QUAG', ['OLDQ']), ticker('^ZZZ'), ticker('BRK.Z')];

function read(files: Readonly<Record<string, string>>): { prices: Prices[]; told: string[] } {
  const folder = folderOf(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`prices/${name}`, text])),
  );
  const problems: Problem[] = [];
  const prices = readPrices(folder, 'content', { tickers, now: NOW }, problems);
  const told = problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
  return { prices, told };
}
const HEAD = 'date,close\n';
const TOO_LONG =
  'a file of prices takes at most 5,000 days in 256 KB; let it begin with a later day';

describe('prices', () => {
  it('are days and closes, with the digits that are written', () => {
    expect(
      read({
        'QUAG.csv': `${HEAD}2024-07-16,10\n2024-07-17,10.25\n2024-07-18,1.0e1\n`,
        '^ZZZ.csv': '\ufeffdate,close\r\n2024-07-18,5000\r\n',
        'BRK.Z.csv': 'date,close,note\n2024-07-17,10,\n2024-07-18,2.5,moved\n',
      }),
    ).toEqual({
      prices: [
        { symbol: 'BRK.Z', days: ['2024-07-17', '2024-07-18'], closes: [10, 2.5], decimals: 1 },
        {
          symbol: 'QUAG',
          days: ['2024-07-16', '2024-07-17', '2024-07-18'],
          closes: [10, 10.25, 10],
          decimals: 2,
        },
        { symbol: '^ZZZ', days: ['2024-07-18'], closes: [5000], decimals: 0 },
      ],
      told: [],
    });
  });

  it('of more days than are taken are told of as prices, not as a chart', () => {
    const rows = Array.from({ length: 5001 }, (_, at) => {
      const day = new Date(NOW - (5002 - at) * 86_400_000).toISOString().slice(0, 10);
      return `${day},10\n`;
    });
    expect(read({ 'QUAG.csv': HEAD + rows.join('') }).told).toEqual([
      `content/prices/QUAG.csv:5002:1 ${TOO_LONG}`,
    ]);
    const note = `${' '.repeat(300)}\n`.repeat(1000);
    expect(read({ 'QUAG.csv': HEAD + note }).told).toEqual([
      `content/prices/QUAG.csv:1:1 ${TOO_LONG}`,
    ]);
  });

  it('are none where there is no folder, and notes for people are left alone', () => {
    expect(readPrices(folderOf({}), 'content', { tickers, now: NOW }, [])).toEqual([]);
    expect(read({ '.DS_Store': 'x' })).toEqual({ prices: [], told: [] });
  });

  it.each([
    [
      '2024-07-17,10\n2024-07-16,10',
      '3:1 2024-07-16 comes after a later day at line 2; put the lines in the order of their days',
    ],
    ['2024-07-17,10\n2024-07-17,11', '3:1 2024-07-17 has a close at line 2; keep one'],
    [
      '2024-06-17,10\n2024-07-17,11',
      '3:1 30 days are missing before 2024-07-17; write the closes between, or begin the file with this line',
    ],
    [
      '2024-07-16,100\n2024-07-17,10',
      '3:12 from 100 to 10 in a day is as after a split (10 for 1); write all closes before it as they are after it, or "moved" in a third column called note if the price did move so',
    ],
    [
      '2024-07-16,10\n2024-07-17,31',
      '3:12 from 10 to 31 in a day is as after a split (1 for 3); write all closes before it as they are after it, or "moved" in a third column called note if the price did move so',
    ],
    [
      '2024-07-17,',
      '2:12 there is no close for 2024-07-17; write it, or delete the line of a day without trading',
    ],
    [
      '2024-07-17,n/a',
      '2:12 there is no close for 2024-07-17; write it, or delete the line of a day without trading',
    ],
    ['2024-07-17,0', '2:12 "0" is not above zero; write what the day closed at'],
    ['2024-07-17,-3', '2:12 "-3" is not above zero; write what the day closed at'],
    ['2024-08-01,10', '2:1 2024-08-01 is yet to come; write closes of days that are over alone'],
    ['2024-07,10', '2:1 "2024-07" is no day; write a day, such as 2024-07-17'],
    ['2024-02-30,10', '2:1 "2024-02-30" is no day; write a day, such as 2024-07-17'],
    ['17.7.2024,10', '2:1 "17.7.2024" is no day; write 2024-07-17'],
    ['7/6/2024,10', '2:1 "7/6/2024" is no day; write 2024-07-06 or 2024-06-07'],
  ])('are told where a line is wrong: %s', (lines, told) => {
    const found = read({ 'QUAG.csv': `${HEAD}${lines}\n` });
    expect(found.told).toEqual([`content/prices/QUAG.csv:${told}`]);
    expect(found.prices).toEqual([]);
  });

  it.each([
    [
      'QUAG.csv',
      'day,price\n2024-07-17,1\n',
      'a file of prices has the columns date,close; write these in place of day,price',
    ],
    [
      'QUAG.csv',
      'date,close,volume\n2024-07-17,1,5\n',
      'a file of prices has the columns date,close; write these in place of date,close,volume',
    ],
    [
      'OLDQ.csv',
      `${HEAD}2024-07-17,1\n`,
      '"OLDQ" is now called "QUAG"; rename the file to QUAG.csv',
    ],
    ['QUAGG.csv', `${HEAD}2024-07-17,1\n`, '"QUAGG" is not in tickers.yaml; did you mean "QUAG"?'],
    [
      'WHAT.csv',
      `${HEAD}2024-07-17,1\n`,
      '"WHAT" is not in tickers.yaml; add it there, or rename the file',
    ],
    ['quag.csv', `${HEAD}2024-07-17,1\n`, '"quag" is not in tickers.yaml; did you mean "QUAG"?'],
    [
      'QUAG.CSV',
      `${HEAD}2024-07-17,1\n`,
      'prices stand in files of symbols, such as QUAG.csv; "QUAG.CSV" is none: rename or move it',
    ],
    [
      'notes.txt',
      'x',
      'prices stand in files of symbols, such as QUAG.csv; "notes.txt" is none: rename or move it',
    ],
  ])('are told where a file is wrong: %s %s', (name, text, message) => {
    expect(read({ [name]: text }).told).toEqual([`content/prices/${name}:1:1 ${message}`]);
  });

  it('are told all at once, to a bound', () => {
    const lines = Array.from({ length: 100 }, () => 'yesterday,1').join('\n');
    expect(read({ 'QUAG.csv': HEAD + lines }).told).toHaveLength(20);
  });
});
