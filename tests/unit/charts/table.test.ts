import { describe, expect, it } from 'vitest';
import { chartDescription } from '../../../src/charts/description.ts';
import { chartTable } from '../../../src/charts/table.ts';
import { model, table } from './chart.ts';

const csv = table(
  'trade_date,value,other',
  '2024-01-02,1.5,1000',
  '2024-01-03,,-20',
  '2024-01-04,2.25,1000',
);

describe('chartTable', () => {
  it('writes dates, units, gaps and signs', () => {
    const made = model(csv, {
      x: 'trade_date',
      y: 'value,other',
      unit: 'percent',
      subtitle: 'Sub',
    });
    expect(chartTable(made)).toEqual({
      caption: 'A title (Sub)',
      columns: ['Trade date', 'Value', 'Other'],
      rows: [
        ['Jan 2, 2024', '1.50%', '1,000%'],
        ['Jan 3, 2024', '–', '−20%'],
        ['Jan 4, 2024', '2.25%', '1,000%'],
      ],
      note: undefined,
    });
  });

  it('writes money with no decimals or two', () => {
    const made = model(table('date,value', 'Gold,1810.5'), { type: 'bar', unit: 'USD' });
    expect(chartTable(made).rows).toEqual([['Gold', '$1,810.50']]);
  });

  it('thins a long series, keeps its ends, and says so', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => `${row},${row}`);
    const found = chartTable(model(table('date,value', ...rows)));
    expect(found.rows.length).toBeLessThanOrEqual(261);
    expect(found.rows[0]?.[0]).toBe('0');
    expect(found.rows.at(-1)?.[0]).toBe('999');
    expect(found.note).toBe(`${found.rows.length} of 1,000 rows are shown.`);
  });
});

describe('chartDescription', () => {
  it('tells span, ends and extremes, ties with their first position', () => {
    const made = model(csv, { x: 'trade_date', y: 'value,other', series: 'A,B' });
    expect(chartDescription(made)).toBe(
      'Line chart, Jan 2, 2024 to Jan 4, 2024. ' +
        'A: from 1.50 to 2.25; highest 2.25 (Jan 4, 2024), lowest 1.50 (Jan 2, 2024). ' +
        'B: from 1,000 to 1,000; highest 1,000 (first Jan 2, 2024), lowest −20 (Jan 3, 2024).',
    );
  });

  it('is short when there is little to tell', () => {
    const one = model(table('date,value', 'Gold,3'), { type: 'bar' });
    expect(chartDescription(one)).toBe('Bar chart, 1 row. Value: 3 (Gold).');
    const flat = model(table('date,value', '2023,3', '2024,3'));
    expect(chartDescription(flat)).toBe('Line chart, 2023 to 2024. Value: 3 throughout.');
  });
});
