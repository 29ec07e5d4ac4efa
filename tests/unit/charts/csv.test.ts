import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellColumn, parseCsv } from '../../../src/charts/csv.ts';
import { position } from './chart.ts';

function faults(text: string): string[] {
  const csv = parseCsv(text, 'data.csv');
  return Array.isArray(csv) ? csv.map(position) : [];
}

function messages(text: string): string {
  const csv = parseCsv(text, 'data.csv');
  return Array.isArray(csv) ? csv.map((problem) => problem.message).join('\n') : '';
}

describe('parseCsv', () => {
  it('reads a byte-order mark, CRLF, blank lines, spaces and quoted cells', () => {
    const csv = parseCsv('\uFEFFdate , value\r\n\r\n2024-01-01, 1\r\n"a ""b"", c",2\r\n', 'd.csv');
    expect(csv).toMatchObject({
      file: 'd.csv',
      columns: ['date', 'value'],
      rows: [
        { line: 3, cells: ['2024-01-01', '1'] },
        { line: 4, cells: ['a "b", c', '2'] },
      ],
    });
  });

  it.each([
    ['', ['data.csv:1:1 csv-empty']],
    ['\n\n', ['data.csv:1:1 csv-empty']],
    ['date,value\n', ['data.csv:1:11 csv-empty']],
    ['a,,b\n1,2,3', ['data.csv:1:3 csv-header']],
    ['a,b,a\n1,2,3', ['data.csv:1:5 csv-header']],
    ['2024-01,5\n2024-02,6', ['data.csv:1:1 csv-header', 'data.csv:1:9 csv-header']],
    ['a,b\n1,2\n3\n4,5,6', ['data.csv:3:2 csv-cells', 'data.csv:4:5 csv-cells']],
    ['a,b\n1,2\n3,"4\n5,6', ['data.csv:3:3 csv-quote']],
    ['a,b\n1,x"y"\n', ['data.csv:2:4 csv-quote']],
    ['a,b\n1,"x\ny"\n', ['data.csv:2:3 csv-quote']],
    ['a,b\n1,2\u0000\n', ['data.csv:2:4 csv-character']],
    ['a,b\n1,2\u202E\n', ['data.csv:2:4 csv-character']],
    ['a;b\n1;2\n', ['data.csv:1:1 csv-header']],
    [
      `${Array.from({ length: 13 }, (_, i) => `c${i}`).join()}\n`,
      ['data.csv:1:39 csv-header', 'data.csv:1:42 csv-empty'],
    ],
  ])('finds what is wrong with %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('refuses more than a chart can show', () => {
    expect(faults(`a\n${'1\n'.repeat(5000)}`)).toEqual([]);
    expect(faults(`a\n${'1\n'.repeat(5001)}`)).toEqual(['data.csv:5002:1 csv-size']);
    expect(faults(`a\n${'1'.repeat(256 * 1024)}`)).toEqual(['data.csv:1:1 csv-size']);
  });

  it('says what to write instead', () => {
    expect(messages('a;b\n1;2')).toContain('separated by commas');
    expect(messages('2024,5\n2025,6')).toContain('the first line must name the columns');
  });

  it.each([
    ['a,b\n1,“1,5”\n', 'stands in straight quotation marks ("), and a number has a point'],
    ["a,b\n1,'1,5'\n", 'stands in straight quotation marks (")'],
    ['a,b\n1,1,5\n', 'stands in quotation marks, and a number has a point: 1.5, 1234'],
    ['a,b\n1,2\nSource: the bureau\n', 'words on the data stand in source="…" or note="…"'],
    ['a,b,\n1,2,\n', 'column 3 has no name; write one, or delete the comma in every line'],
    ['PK\u0003\u0004\u0014\n', 'save the sheet as CSV'],
    ['<!DOCTYPE html>\n<p>Not found</p>\n', 'this is a web page, not data'],
    ['[{"date":"2024","v":1}]', 'this is JSON, not data in lines'],
    ['version https://git-lfs.github.com/spec/v1\noid 1\n', 'run "git lfs pull"'],
  ])('says of %j what to write instead', (text, advice) => {
    const said = messages(text);
    expect(said).toContain(advice);
  });

  it('stops at twenty problems', () => {
    expect(faults(`a,b\n${'1\n'.repeat(50)}`)).toHaveLength(20);
  });

  it.each(['\u00a0', '\u202f', '\u2009', ' '])(
    'takes no space around a figure for a part of it: %j',
    (space) => {
      const csv = parseCsv(`month,cpi\n2024-01,${space}5.3${space}\n`, 'data.csv');
      expect(Array.isArray(csv) ? csv : csv.rows[0]?.cells).toEqual(['2024-01', '5.3']);
    },
  );

  it('is not held up by spaces and columns in their thousands', () => {
    const spaces = ' '.repeat(200_000);
    expect(faults(`a,b\nx${spaces}x\n`)).toEqual([`data.csv:2:200003 csv-cells`]);
    expect(faults(`a,b\n1,x${spaces}"x\n`)).toEqual([`data.csv:2:200004 csv-quote`]);
    const columns = Array.from({ length: 30_000 }, (_, at) => `c${at}`).join();
    expect(faults(`${columns}\n1\n`)[0]).toBe('data.csv:1:39 csv-header');
    expect(faults(`${','.repeat(200_000)}\n1\n`)).toContain('data.csv:1:2 csv-header');
  });

  it('never throws, and gives tables whose rows are as long as their header', () => {
    const hostile = fc.oneof(fc.string(), fc.stringMatching(/^[a-c",;\n\r 1-3]{0,40}$/u));
    fc.assert(
      fc.property(hostile, (text) => {
        const csv = parseCsv(text, 'data.csv');
        if (Array.isArray(csv)) {
          expect(csv.length).toBeGreaterThan(0);
          return;
        }
        for (const row of csv.rows) expect(row.cells).toHaveLength(csv.columns.length);
      }),
    );
  });
});

describe('cellColumn', () => {
  it('counts through quotes and spaces', () => {
    const row = { line: 1, cells: [], raw: '"a,b" , 2,,4' };
    expect([0, 1, 2, 3, 9].map((index) => cellColumn(row, index))).toEqual([1, 9, 11, 12, 13]);
  });
});
