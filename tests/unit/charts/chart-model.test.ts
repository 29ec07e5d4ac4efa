import { describe, expect, it } from 'vitest';
import { chartModel } from '../../../src/charts/chart-model.ts';
import { attributes, model, problems, table, where } from './chart.ts';

const days = table('date,value,other', '2024-01-01,1.5,10', '2024-01-02,,20', '2024-01-05,-3,');

function message(csv: Parameters<typeof model>[0], changes: Parameters<typeof model>[1]): string {
  const found = chartModel(attributes(changes), csv, where, 'en-US');
  return Array.isArray(found) ? found.map((problem) => problem.message).join('\n') : '';
}

describe('chartModel', () => {
  it('reads dates, values, gaps and decimals', () => {
    expect(model(days, { y: 'value, other', series: 'One, Two', unit: 'USD' })).toMatchObject({
      unit: { kind: 'currency', code: 'USD' },
      x: { kind: 'time', precision: 'day', values: [1704067200000, 1704153600000, 1704412800000] },
      series: [
        { name: 'One', decimals: 1, values: [1.5, null, -3] },
        { name: 'Two', decimals: 0, values: [10, 20, null] },
      ],
    });
  });

  it('is plain JSON', () => {
    const made = model(days, { bands: '2024-01-01/2024-01-02: Band' });
    expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(made)));
    expect(structuredClone(made)).toEqual(made);
    expect(JSON.parse(JSON.stringify(made))).toMatchObject({ series: made.series, x: made.x });
  });

  it('tells years, months, numbers and names apart', () => {
    const kind = (cells: string[], type: 'line' | 'bar' | 'dot'): unknown => {
      const { x } = model(table('date,value', ...cells.map((cell) => `${cell},1`)), { type });
      return x.kind === 'time' ? x.precision : x.kind;
    };
    expect(kind(['2023', '2024'], 'line')).toBe('year');
    expect(kind(['2023-11', '2024-02'], 'line')).toBe('month');
    expect(kind(['5', '20.5', '3000'], 'line')).toBe('number');
    expect(kind(['Gold', 'Oil'], 'bar')).toBe('category');
    expect(kind(['3', '1', '2'], 'dot')).toBe('number');
  });

  it('reads annotations and bands in the order of the axis', () => {
    const made = model(days, {
      annotations: '2024-01-05: Last: of all; 2024-01: First;',
      bands: '2023-12/2024-01-02: Recession',
    });
    expect(made.annotations).toEqual([
      { x: Date.UTC(2024, 0, 1), label: 'First' },
      { x: Date.UTC(2024, 0, 5), label: 'Last: of all' },
    ]);
    expect(made.bands).toEqual([
      { from: Date.UTC(2023, 11, 1), to: Date.UTC(2024, 0, 3), label: 'Recession' },
    ]);
  });
});

describe('a cell that is wrong is named', () => {
  it.each([
    [['2024-01-01,1', '2024-01-02,n/a'], {}, ['data.csv:3:12 chart-number']],
    [['2024-01-01,1', '2024-01-02,"1,200"'], {}, ['data.csv:3:12 chart-number']],
    [['2024-01-01,1', '2024-01-02,1e300'], {}, ['data.csv:3:12 chart-number']],
    [
      ['2024-01-01,x', '2024-13-02,y'],
      {},
      ['data.csv:3:1 chart-date', 'data.csv:2:12 chart-number', 'data.csv:3:12 chart-number'],
    ],
    [['2024-01-01,1', '2024-02-30,2'], {}, ['data.csv:3:1 chart-date']],
    [['2024-01-02,1', '2024-01-01,2'], {}, ['data.csv:3:1 chart-order']],
    [['2024-01-02,1', '2024-01-02,2'], {}, ['data.csv:3:1 chart-order']],
    [['2024-01,1', '2024-02-01,2'], {}, ['data.csv:3:1 chart-date']],
    [['2024-01,1', ',2'], {}, ['data.csv:3:1 chart-x']],
    [['45292,1', '45323,2'], {}, ['data.csv:2:1 chart-date', 'data.csv:3:1 chart-date']],
    [['20240131,1', '20240229,2'], {}, ['data.csv:2:1 chart-date', 'data.csv:3:1 chart-date']],
    [['Jan 24,1', 'Feb 24,2'], {}, ['data.csv:2:1 chart-date', 'data.csv:3:1 chart-date']],
    [['2024-01,1', '2024-02,2', '2024-03e,3'], { type: 'bar' }, ['data.csv:4:1 chart-date']],
    [['5,1', '4,2'], {}, ['data.csv:3:1 chart-order']],
    [['5,1', '6,2', 'x,2'], {}, ['data.csv:4:1 chart-number']],
    [['Gold,1', 'Gold,2'], { type: 'bar' }, ['data.csv:3:1 chart-x']],
    [[`${'x'.repeat(61)},1`], { type: 'bar' }, ['data.csv:2:1 chart-x']],
    [['2024-01-01,1'], {}, ['data.csv:2:1 chart-rows']],
    [['2024,', '2025,'], {}, ['data.csv:2:6 chart-number']],
    [
      Array.from({ length: 41 }, (_, i) => `n${i},1`),
      { type: 'bar' },
      ['data.csv:42:1 chart-rows'],
    ],
    [
      Array.from({ length: 241 }, (_, i) => `${i},1`),
      { type: 'bar' },
      ['data.csv:242:1 chart-rows'],
    ],
  ] as const)('%j %j', (rows, changes, expected) => {
    expect(problems(table('date,value', ...rows), changes)).toEqual(expected);
  });

  it.each([
    [
      { type: 'range' as const },
      ['2024,5,4', '2025,,4'],
      ['data.csv:2:8 chart-range', 'data.csv:3:7 chart-range'],
    ],
    [
      { type: 'stacked' as const },
      ['2024,5,-4', '2025,,4'],
      ['data.csv:2:8 chart-stack', 'data.csv:3:6 chart-stack'],
    ],
  ])('%j across columns', (changes, rows, expected) => {
    const csv = table('date,value,other', ...rows);
    expect(problems(csv, { ...changes, y: 'value,other' })).toEqual(expected);
  });

  it('says what to write instead', () => {
    const cell = (text: string): string =>
      message(table('date,value', '2024,1', `2025,${text}`), {});
    expect(cell('"1,200"')).toContain('write 1200');
    expect(cell('5.5%')).toContain('write 5.5');
    expect(cell('−3')).toContain('write -3');
    expect(cell('.')).toContain('leave the cell empty');
  });
});

describe('an attribute that is wrong is named at the chart', () => {
  it.each([
    [{ y: 'valeu' }, 'chart-column', 'did you mean "value"?'],
    [{ x: 'dat' }, 'chart-column', 'did you mean "date"?'],
    [{ unit: 'percnt' }, 'chart-unit', 'did you mean "percent"?'],
    [{ unit: 'usd' }, 'chart-unit', 'did you mean "USD"?'],
    [{ unit: '%' }, 'chart-unit', 'unknown unit "%"; write "percent"'],
    [{ unit: 'USD bn' }, 'chart-unit', 'unknown unit "USD bn"; write "USD"'],
    [{ y: 'value,value' }, 'chart-series', 'twice'],
    [{ y: 'value,date', type: 'bar' as const }, 'chart-series', 'names the x column'],
    [{ series: 'One, Two' }, 'chart-series', 'names 2 of 1'],
    [{ series: 'w'.repeat(61) }, 'chart-series', 'at most 60'],
    [{ y: 'value,other', series: 'One,' }, 'chart-series', 'empty or repeated'],
    [{ type: 'range' as const }, 'chart-series', 'low and high'],
    [{ type: 'area' as const, y: 'value,other' }, 'chart-series', 'one column'],
    [{ annotations: '2024-01-02' }, 'chart-annotation', 'no label'],
    [{ annotations: 'soon: x' }, 'chart-annotation', 'not a date'],
    [{ annotations: '2025-01-02: x' }, 'chart-annotation', 'outside the data'],
    [{ annotations: `2024-01-02: ${'x'.repeat(41)}` }, 'chart-annotation', 'at most 40'],
    [{ annotations: '2024-01-02: a\u0007' }, 'chart-annotation', 'control character'],
    [{ annotations: '2024-01-02: a;'.repeat(7) }, 'chart-annotation', 'too many'],
    [{ bands: '2024-01-02: x' }, 'chart-band', 'no end'],
    [{ bands: '2024-01-05/2024-01-02: x' }, 'chart-band', 'ends before'],
    [{ bands: '2020-01-05/2020-02-02: x' }, 'chart-band', 'outside the data'],
  ])('%j', (changes, rule, part) => {
    const found = chartModel(attributes(changes), days, where, 'en-US');
    const first = Array.isArray(found) ? found[0] : undefined;
    expect(first).toMatchObject({ ...where, level: 'error', rule });
    expect(first?.message).toContain(part);
  });

  it('refuses annotations on names', () => {
    const csv = table('date,value', 'Gold,1');
    expect(problems(csv, { type: 'bar', annotations: 'Gold: x' })).toEqual([
      'article.mdx:9:3 chart-annotation',
    ]);
  });

  it('tells everything at once', () => {
    expect(problems(days, { unit: 'x', y: 'valu', annotations: 'x' })).toHaveLength(3);
  });
});
