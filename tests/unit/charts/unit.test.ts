import { describe, expect, it } from 'vitest';
import { formatTicks, formatValue, parseUnit } from '../../../src/charts/unit.ts';

const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar', 'ar-EG', 'fa', 'he'];

describe('values of charts', () => {
  it.each(languages)('keep their sign in the digits of %s', (language) => {
    const [below = '', above = ''] = [-3, 3].map((value) =>
      formatValue(value, { kind: 'percent' }, 1, language),
    );
    expect(below).toContain('−');
    expect(below.replace(/[−\p{Cf}]/gu, '')).toBe(above.replace(/\p{Cf}/gu, ''));
    expect(formatValue(-0.001, { kind: 'number' }, 1, language)).not.toMatch(/[-−]/u);
    expect(formatTicks([-2, 0, 2], { kind: 'number' }, language)[1]).not.toMatch(/[-−]/u);
  });

  it.each([
    ['en', '$1,250.50', '5.5%'],
    ['de', '1.250,50\u00a0$', '5,5\u00a0%'],
    ['fr', '1\u202f250,50\u00a0$', '5,5\u00a0%'],
    ['pt-BR', '$\u00a01.250,50', '5,5%'],
    ['ja', '$1,250.50', '5.5%'],
  ])('are written as %s writes them', (language, money, share) => {
    expect(formatValue(1250.5, { kind: 'currency', code: 'USD' }, 2, language)).toBe(money);
    expect(formatValue(5.5, { kind: 'percent' }, 1, language)).toBe(share);
  });
});

it.each([
  ['bp', 'leave the unit out, and say in the title that it is in bp'],
  ['bps', 'leave the unit out'],
  ['basis points', 'leave the unit out'],
  ['percentage points', 'leave the unit out'],
  ['%', 'write "percent"'],
  ['$', 'write "USD"'],
  ['dollars', 'write "USD"'],
  ['€', 'write "EUR"'],
  ['points', 'write "index"'],
  ['USD bn', 'write "USD"'],
  ['usd', 'did you mean "USD"?'],
])('of a unit written %s it says %s', (unit, advice) => {
  expect(parseUnit(unit)).toContain(advice);
});
