import { describe, expect, it } from 'vitest';
import { readChart } from '../../../src/charts/read-chart.ts';
import { attributes, position, where } from './chart.ts';

function read(bytes: Uint8Array): unknown {
  const found = readChart(attributes(), { file: 'data.csv', bytes }, where, 'en-US');
  return Array.isArray(found) ? found.map(position) : found.series[0]?.values;
}

describe('readChart', () => {
  it('reads UTF-8, with or without a mark', () => {
    expect(read(Buffer.from('\uFEFFdate,value\r\n2023,1\r\n2024,2'))).toEqual([1, 2]);
  });

  it('refuses other encodings', () => {
    expect(read(Buffer.from('date,value\n2023,\xe9', 'latin1'))).toEqual([
      'data.csv:1:1 csv-encoding',
    ]);
    expect(read(Buffer.from('\uFEFFdate,value\n2023,1', 'utf16le'))).toEqual([
      'data.csv:1:1 csv-encoding',
    ]);
  });

  it('tells faults of the file before faults of its use', () => {
    expect(read(Buffer.from('date,valeu\n2023,1,2'))).toEqual(['data.csv:2:8 csv-cells']);
    expect(read(Buffer.from('date,valeu\n2023,1\n2024,2'))).toEqual([
      'article.mdx:9:3 chart-column',
    ]);
  });
});
