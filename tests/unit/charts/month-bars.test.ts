import { describe, expect, it } from 'vitest';
import { monthBars } from '../../../src/charts/month-bars.ts';

const month = (index: number, count: number): { month: string; count: number } => ({
  month: `${2015 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  count,
});

describe('monthBars', () => {
  it('draws bars from the ground, none for none, and a line where a year begins', () => {
    const bars = monthBars([month(10, 2), month(11, 0), month(12, 4)]);
    expect(bars).toEqual({
      width: 12,
      height: 48,
      bars: 'M.5,48v-24h3v24h1h4v-48h3v48h1',
      years: 'M7.5,0v48',
    });
  });

  it('shows one story beside five hundred', () => {
    expect(monthBars([month(0, 1), month(1, 500)]).bars).toContain('v-1h3v1h1');
  });

  it('stays small over ten years', () => {
    const months = Array.from({ length: 120 }, (_, index) => month(index, (index * 37) % 50));
    const { bars, years } = monthBars(months);
    expect(bars.length + years.length).toBeLessThan(1700);
  });

  it('takes no months and months without stories', () => {
    expect(monthBars([])).toMatchObject({ width: 0, bars: '' });
    expect(monthBars([month(0, 0)]).bars).toBe('M.5,48h4');
  });
});
