import { describe, expect, test } from 'vitest';
import { looserTerms, termOf } from '../../../../src/client/search/term.ts';

describe('termOf', () => {
  test.each([
    ['rates', 'rates'],
    ['$AAPL', 'AAPL'],
    ['T+1', 'T1'],
    ['the price of a bond', 'price bond'],
    ['what is the', 'what is the'],
    ['S&P 500', 'S&P 500'],
    ['50 basis points', '50 basis points'],
    ['“half a point”', '"half a point"'],
    ['"', undefined],
    ['a', undefined],
    ['$$$', undefined],
    ['F', undefined],
    ['', undefined],
  ])('of %s is %s', (query, term) => {
    expect(termOf(query)).toBe(term);
  });
});

test('looser terms leave out each word, or take a phrase apart', () => {
  expect(looserTerms('a b c').map(({ term }) => term)).toEqual(['b c', 'a c', 'a b']);
  expect(looserTerms('a b').map(({ without }) => without)).toEqual(['a', 'b']);
  expect(looserTerms('alone')).toEqual([]);
  expect(looserTerms('"half a point"')).toEqual([{ term: 'half a point', without: '' }]);
});
