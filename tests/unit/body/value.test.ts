import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import type { ValueAttributes } from '../../../src/body/value.ts';
import { blocksOf, context, findings, html } from './context.ts';

const VALUE = '<Value data="cpi.csv" row="2024-06" column="cpi" unit="percent" />';
const figures = {
  figureOf: ({ row, show }: ValueAttributes): string => (row === '2024-06' ? '3.0%' : show),
};

describe('<Value>', () => {
  it('is its figure among words, in tables, lists and components', () => {
    const text = `Prices rose by **${VALUE}**.\n\n- ${VALUE}\n\n| a |\n| - |\n| ${VALUE} |`;
    expect(html(text, figures)).toContain('Prices rose by <strong>3.0%</strong>.');
    expect(plainText(blocksOf(text, figures))).toBe('Prices rose by 3.0%.\n\n3.0%\n\na\n\n3.0%');
    const points = `<KeyPoints>\n- Prices: ${VALUE}\n</KeyPoints>`;
    expect(plainText(blocksOf(points, figures))).toBe('Prices: 3.0%');
  });

  it('may begin a paragraph, and stand in a link', () => {
    expect(html(`${VALUE} was the rise.`, figures)).toBe('<p>3.0% was the rise.</p>');
    expect(html(`[${VALUE}](/about/)`, figures)).toContain('>3.0%</a>');
  });

  it.each([
    [`By ${VALUE}.`, 2],
    [`From ${VALUE}-${VALUE}.`, 2],
    [`(${VALUE}) it was`, 3],
    [`By **${VALUE}**, no`, 4],
    [VALUE, 1],
  ])('counts as the words that readers see: %s', (source, words) => {
    expect(parseBody(source, { ...context, ...figures }).references.words).toBe(words);
  });

  it('is one word, and its row where no data are at hand', () => {
    const { blocks, references } = parseBody(`By ${VALUE} it rose.`, context);
    expect(references.words).toBe(4);
    expect(plainText(blocks)).toBe('By 2024-06 it rose.');
  });

  it('is told of with each of its attributes in its place', () => {
    const { references } = parseBody(`By ${VALUE}.`, context);
    expect(references.values).toMatchObject([
      {
        line: 1,
        column: 4,
        spec: { data: 'cpi.csv', row: '2024-06', column: 'cpi', unit: 'percent', show: 'value' },
        places: { data: { column: 17 }, row: { column: 31 }, column: { column: 48 } },
      },
    ]);
  });

  it.each([
    [`## By ${VALUE}`, '1:7 component-placement'],
    ['<Value data="cpi.csv" row="a" />', '1:1 attribute-missing'],
    ['<Value data="cpi.xls" row="a" column="b" />', '1:14 chart-data-type'],
    ['<Value data="../cpi.csv" row="a" column="b" />', '1:14 chart-data-path'],
    ['<Value data="/etc/passwd" row="a" column="b" />', '1:14 chart-data-path'],
    ['<Value data="cpi.csv" row="a" column="b" show="chnage" />', '1:48 value-show'],
    ['<Value data="cpi.csv" row="a" column="b" direction="down" show="sum" />', '1:65 value-show'],
    ['<Value data="cpi.csv" row="a" column="b" direction="left" />', '1:53 value-show'],
    ['<Value data="cpi.csv" row="a" column="b">3.0</Value>', '1:1 component-children'],
    ['<Value data="cpi.csv" row={a} column="b" />', '1:23 attribute-expression'],
    ['<Value data="cpi.csv" row="a" column="b" colour="red" />', '1:42 attribute-unknown'],
  ])('refuses %s', (source, place) => {
    expect(findings(source, figures)).toContain(place);
  });
});
