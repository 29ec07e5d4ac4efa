import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/words/words.ts';
import { exactly, isWhole, looser, unitsOf } from '../../../../src/client/search/term.ts';

describe('unitsOf', () => {
  test.each([
    ['rates', ['rates']],
    ['$AAPL', ['AAPL']],
    ['T+1', ['T1']],
    ['the price of a bond', ['price', 'bond']],
    ['what is the', ['what', 'is', 'the']],
    ['S&P 500', ['S&P', '500']],
    ['50 basis points', ['50', 'basis', 'points']],
    ['“half a point”', ['half a point']],
    ['"Société Générale" "Crédit Agricole" fine', ['Société Générale', 'Crédit Agricole', 'fine']],
    ['rates "never closed phrase', ['rates', 'never closed phrase']],
    ['„halber Punkt“ Zins', ['halber Punkt', 'Zins']],
    ['« demi point » taux', ['demi point', 'taux']],
    ['「0.5 ポイント」 金利', ['0.5 ポイント', '金利']],
    ['"חצי נקודה" בארה"ב', ['חצי נקודה', 'בארה״ב']],
    ['"inflation"', ['inflation']],
    ['rates rates', ['rates']],
    ['"', []],
    ['a', ['a']],
    ['$$$', []],
    ['F', ['F']],
    ['日本の金利', ['日本の金利']],
    ['M & A', ['M&A']],
    ['Johnson & Johnson', ['Johnson']],
    ['Black–Scholes', ['Black', 'Scholes']],
    ['rates/yields, (bonds)', ['rates', 'yields', 'bonds']],
    ['rates—yields;bonds', ['rates', 'yields', 'bonds']],
    ['BRK/B 9:30 2024–25 5,000', ['BRK/B', '9:30', '2024–25', '5,000']],
    ['ＡＳＭＬ ３．３％', ['ASML', '3.3%']],
    ['AS\u200bML in\u00adflation \ufeffrates', ['ASML', 'inflation', 'rates']],
    ['می\u200cرود', ['می\u200cرود']],
    ['−4.5% -rates', ['4.5%', 'rates']],
    ['', []],
  ])('of %s', (query, units) => {
    expect(unitsOf(query, wordsOf('en').search.common)).toEqual(units);
  });
});

test.each([
  ['half a point', true],
  ['737', true],
  ['Q3', true],
  ['Fed', true],
  ['F', true],
  ['A.I.', true],
  ['AT&T', true],
  ['Intel', false],
])('%s stands for itself alone: %s', (unit, whole) => {
  expect(isWhole(unit)).toBe(whole);
});

test.each([
  ['3.3%', '"3dot3"'],
  ['$1,234.56', '"1234dot56"'],
  ['3,3%', '"3dot3"'],
  ['5,000', '"5,000"'],
  ['BRK-B', '"BRK-B"'],
  ['rose 3.3%', '"rose 3.3%"'],
  ['1.2.3', '"1.2.3"'],
  ['.25', '"0dot25"'],
  ['4.125%', '"4dot125"'],
  ['4,125', '"4,125"'],
])('Pagefind is asked for %s as %s', (unit, term) => {
  expect(exactly(unit, 'en-US')).toBe(term);
});

test('looser units leave out each in turn', () => {
  expect(looser(['a', 'b', 'c']).map(({ units }) => units.join(' '))).toEqual([
    'b c',
    'a c',
    'a b',
  ]);
  expect(looser(['a', 'b']).map(({ without }) => without)).toEqual(['a', 'b']);
  expect(looser(['alone'])).toEqual([]);
});
