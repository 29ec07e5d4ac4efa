import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameBook } from '../../../../src/client/search/name-book.ts';
import { NO_NAMES, type SearchNames } from '../../../../src/search/names.ts';

const names: SearchNames = {
  ...NO_NAMES,
  sections: [['markets', 'Market News']],
  authors: [['j-loreal', 'Jean L’Oréal-Müller']],
  tags: [
    ['inflation', 'Inflation', 12, 'cpi', 'consumer-prices'],
    ['boj', '日本銀行', 1],
  ],
  series: [['how-funds-hold', 'How funds hold', 3]],
  tickers: [
    ['META', 'Meta Platforms', 3, 'FB'],
    ['SPX', 'S&P 500', 9],
    ['T', 'AT&T Inc.', 2],
    ['ORS', 'Ørsted', 1],
    ['F33', 'Fund 3.3', 1],
    ['SEC', 'Consolidated Securities', 1],
  ],
  everywhere: ['desk'],
};

const book = new NameBook(names, 'en-US', ['2023', '2024']);

/** Ids that a unit is a name of. */
function idsOf(unit: string, isBeginning = false, from = book): string[] {
  const ids = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') ids.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(from.called(unit, isBeginning)?.carriers);
  return [...ids];
}

describe('a unit of a query', () => {
  test.each([
    ['meta', ['META']],
    ['Platforms', ['META']],
    ['platform', ['META']],
    ['FB', ['META']],
    ['"', []],
    ['Meta Platforms', ['META']],
    ['Platforms Meta', []],
    ['CPI', ['inflation']],
    ['consumer-prices', ['inflation']],
    ['price', ['inflation']],
    ['prices', ['inflation']],
    ['S&P', ['SPX']],
    ['500', ['SPX']],
    ['S&P 500', ['SPX']],
    ['s', []],
    ['AT&T', ['T']],
    ['att', ['T']],
    ['orsted', ['ORS']],
    ['Ørsted', ['ORS']],
    ['3.3', ['F33']],
    ['33', []],
    ['security', ['SEC']],
    ['loreal', ['j-loreal']],
    ['oreal', ['j-loreal']],
    ['muller', ['j-loreal']],
    ['日本', ['boj']],
    ['銀行', ['boj']],
    ['funds', ['how-funds-hold', 'F33']],
    ['markets', ['markets']],
    ['desk', ['2023', '2024']],
    ['nothing', []],
  ])('%s is a name of %j', (unit, ids) => {
    expect(idsOf(unit).toSorted()).toEqual([...ids].toSorted());
  });

  test('begins a name only where it may', () => {
    expect(idsOf('platf')).toEqual([]);
    expect(idsOf('platf', true)).toEqual(['META']);
  });

  test('names companies that stories are about before those that they mention', () => {
    expect(book.called('meta', false)?.fields.map(([field]) => field)).toEqual([
      'tickers',
      'mentions',
    ]);
  });

  test('has forms in languages whose endings are not known', () => {
    const german = new NameBook({ ...NO_NAMES, tags: [['zinsen', 'Zinsen', 1]] }, 'de', []);
    expect(idsOf('zinsens', false, german)).toEqual(['zinsen']);
    expect(idsOf('zinne', false, german)).toEqual([]);
  });
});

test('whatever is asked for, and whatever a name is, a name is found by itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
      const word = name.replace(/[^\p{L}\p{N}]/gu, '');
      fc.pre(/^\p{Script=Latin}+$/u.test(word));
      const one = new NameBook({ ...NO_NAMES, tags: [['x-id', `Of ${word}`, 1]] }, 'en', []);
      expect(idsOf(word, false, one)).toEqual(['x-id']);
      one.called(name, true);
    }),
  );
});
