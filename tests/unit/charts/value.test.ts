import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueAttributes } from '../../../src/body/value.ts';
import { figureOf } from '../../../src/charts/value.ts';
import { table } from './chart.ts';

const rates = table(
  'date,rate,core,name',
  '2024-01-01,5.50,-0.5,a',
  '2024-02-01,5.25,0,b',
  '2024-03-01,,1.005,c',
  '2024-04-01,5.75,1e-2,d',
);

function spec(changes: Partial<ValueAttributes>): ValueAttributes {
  return {
    ...{ data: 'rates.csv', row: '2024-02-01', column: 'rate', key: undefined, from: undefined },
    ...{ show: 'value', unit: undefined, decimals: undefined, direction: undefined },
    ...changes,
  };
}

function figure(changes: Partial<ValueAttributes>, language = 'en-US', csv = rates): string {
  const found = figureOf(spec(changes), csv, language);
  return 'text' in found ? found.text : `${JSON.stringify(found.at)} ${found.rule}`;
}

function message(changes: Partial<ValueAttributes>): string {
  const found = figureOf(spec(changes), rates, 'en-US');
  return 'text' in found ? '' : found.message;
}

const earlier = { row: '2024-02-01', from: '2024-01-01' };

describe('figureOf', () => {
  it.each([
    [{}, '5.25'],
    [{ row: '2024-01-01' }, '5.50'],
    [{ unit: 'percent' }, '5.25%'],
    [{ unit: 'USD' }, '$5.25'],
    [{ decimals: '1' }, '5.3'],
    [{ decimals: '0' }, '5'],
    [{ decimals: '3' }, '5.250'],
    [{ column: 'core', row: '2024-03-01', decimals: '2' }, '1.01'],
    [{ column: 'core', row: '2024-01-01' }, '−0.5'],
    [{ column: 'core', row: '2024-01-01', decimals: '0' }, '−1'],
    [{ column: 'core', row: '2024-04-01' }, '0.01'],
    [{ key: 'name', row: 'd' }, '5.75'],
    [{ column: 'core', row: '2024-01-01', direction: 'down' }, '0.5'],
    [{ ...earlier, show: 'change' }, '−0.25'],
    [{ ...earlier, show: 'change', direction: 'down' }, '0.25'],
    [{ ...earlier, show: 'change', unit: 'USD' }, '−$0.25'],
    [{ row: '2024-04-01', from: '2024-01-01', show: 'change', direction: 'up' }, '0.25'],
    [{ ...earlier, show: 'growth' }, '−4.5%'],
    [{ ...earlier, show: 'growth', direction: 'down', decimals: '2' }, '4.55%'],
    [{ ...earlier, show: 'ratio' }, '1.0'],
    [{ ...earlier, show: 'ratio', decimals: '3' }, '0.955'],
    [{ show: 'rank' }, '3'],
    [{ show: 'rank', direction: 'down' }, '1'],
    [{ show: 'rank', row: '2024-04-01', from: '2024-02-01' }, '1'],
    [{ ...earlier, show: 'rank' }, '2'],
  ] as const)('prints %j as %s', (changes, text) => {
    expect(figure(changes)).toBe(text);
  });

  it('writes it as the language does', () => {
    expect(figure({ unit: 'percent' }, 'de-DE')).toBe('5,25\u00a0%');
    const large = table('date,jobs', '2024-01,157533.4');
    expect(figure({ column: 'jobs', row: '2024-01' }, 'de-DE', large)).toBe('157.533,4');
  });

  it.each([
    [{ row: '2024-02' }, '"row" value-row', 'did you mean "2024-02-01"?'],
    [{ row: 'Feb 1, 2024' }, '"row" value-row', 'did you mean "2024-02-01"?'],
    [{ row: '2024-09-01' }, '"row" value-row', 'did you mean "2024-04-01"?'],
    [{ row: '2024-02-1' }, '"row" value-row', 'did you mean "2024-02-01"?'],
    [{ row: 'all' }, '"row" value-row', 'from "2024-01-01" to "2024-04-01"'],
    [{ key: 'name', row: 'e' }, '"row" value-row', 'from "a" to "d"'],
    [{ key: 'nam', row: 'd' }, '"key" chart-column', 'did you mean "name"?'],
    [{ column: 'rat' }, '"column" chart-column', 'did you mean "rate"?'],
    [{ row: '2024-03-01' }, '"row" value-row', 'line 4 of data.csv has no figure'],
    [{ ...earlier, from: '2024-03-01', show: 'change' }, '"from" value-row', 'line 4'],
    [{ column: 'name' }, '{"line":3,"column":19} chart-number', '"b" is not a number'],
    [{ unit: 'percents' }, '"unit" chart-unit', 'did you mean "percent"?'],
    [{ ...earlier, show: 'change', unit: 'percent' }, '"unit" value-show', 'percentage points'],
    [{ ...earlier, show: 'ratio', unit: 'USD' }, '"unit" value-show', 'leave unit out'],
    [{ decimals: '7' }, '"decimals" value-show', 'write 0 to 6'],
    [{ decimals: '1.5' }, '"decimals" value-show', 'write 0 to 6'],
    [{ direction: 'down' }, '"direction" value-direction', '"rate" is 5.25 in the row'],
    [{ ...earlier, show: 'ratio', direction: 'up' }, '"direction" value-show', 'show="change"'],
    [{ from: '2024-01-01' }, '"from" value-show', 'show="change"'],
    [{ show: 'change' }, '"show" value-show', 'from="…"'],
    [
      { ...earlier, show: 'change', direction: 'up' },
      '"direction" value-direction',
      '"rate" went down, from 5.50 in the row "2024-01-01" to 5.25 in "2024-02-01"',
    ],
    [
      { row: '2024-01-01', from: '2024-01-01', show: 'growth', direction: 'up' },
      '"direction" value-direction',
      'leave direction out',
    ],
    [
      { column: 'core', from: '2024-02-01', row: '2024-04-01', show: 'ratio' },
      '"from" value-show',
      'from 0 there is no ratio',
    ],
    [
      { column: 'core', from: '2024-01-01', row: '2024-04-01', show: 'growth' },
      '"from" value-show',
      'from -0.5 there is no growth',
    ],
  ] as const)('refuses %j', (changes, place, words) => {
    expect(figure(changes)).toBe(place);
    expect(message(changes)).toContain(words);
  });

  it('does not choose between two rows of one name', () => {
    const doubled = table('date,rate,bank', '2024-01,1,ECB', '2024-01,2,Fed');
    const found = figureOf(spec({ row: '2024-01' }), doubled, 'en');
    expect('message' in found && found.message).toContain('lines 2 and 3');
    expect(figure({ row: 'Fed', key: 'bank' }, 'en', doubled)).toBe('2');
  });

  it('prints every figure with the digits that were written', () => {
    const cell = fc.tuple(
      fc.boolean(),
      fc.nat({ max: 999_999 }),
      fc.nat({ max: 999_999 }),
      fc.nat({ max: 6 }),
    );
    fc.assert(
      fc.property(cell, ([isNegative, whole, fraction, places]) => {
        const digits = places === 0 ? '' : `.${String(fraction).padStart(6, '0').slice(0, places)}`;
        const sign = isNegative && /[1-9]/u.test(`${whole}${digits}`) ? '-' : '';
        const text = figure({ row: 'x' }, 'en', table('key,rate', `x,${sign}${whole}${digits}`));
        expect(text.replaceAll(',', '').replace('−', '-')).toBe(`${sign}${whole}${digits}`);
      }),
    );
  });

  it('has changes that add up, whatever binary numbers do', () => {
    const cent = fc.integer({ min: -100_000, max: 100_000 });
    const written = (cents: number): string => (cents / 100).toFixed(2);
    fc.assert(
      fc.property(cent, cent, (from, to) => {
        const csv = table('key,rate', `a,${written(from)}`, `b,${written(to)}`);
        const text = figure({ row: 'b', from: 'a', show: 'change' }, 'en', csv);
        const value = Math.round(Number(text.replaceAll(',', '').replace('−', '-')) * 100);
        expect(value).toBe(to - from);
      }),
    );
  });
});
