import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  filterNames,
  isEmpty,
  readState,
  withFilter,
  type SearchState,
} from '../../../../src/client/search/state.ts';

const nothing: SearchState = { query: '', filters: {}, sort: 'best' };

describe('readState and addressOf', () => {
  test.each([
    ['', nothing],
    ['?q=', nothing],
    ['?q=%20rates%20%20up%20', { ...nothing, query: 'rates up' }],
    ['?tag=inflation&year=2024', { ...nothing, filters: { tag: 'inflation', year: '2024' } }],
    ['?q=a&sort=newest', { query: 'a', filters: {}, sort: 'newest' }],
    ['?q=a&sort=oldest&utm_source=x&__proto__=y', { ...nothing, query: 'a' }],
  ])('read %s', (search, state) => {
    expect(readState(search)).toEqual(state);
  });

  test('write one address for one state', () => {
    expect(addressOf(readState('?year=2024&sort=newest&tag=a&q=b'))).toBe(
      '/search/?q=b&tag=a&year=2024&sort=newest',
    );
    expect(addressOf(readState('?sort=newest&tag=a'))).toBe('/search/?tag=a');
    expect(addressOf(nothing)).toBe('/search/');
  });

  test('bring back what they are given, whatever a reader types', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(typed, fc.subarray([...filterNames]), typed, (query, names, value) => {
        const fields = new URLSearchParams({ q: query });
        for (const name of names) fields.set(name, value);
        const state = readState(`?${fields.toString()}`);
        const address = new URL(addressOf(state), 'https://site.example');
        expect(readState(address.search)).toEqual(state);
      }),
    );
  });
});

test('a filter is set, changed and taken away without touching the rest', () => {
  const set = withFilter({ ...nothing, query: 'a' }, 'tag', 'x');
  expect(set.filters).toEqual({ tag: 'x' });
  expect(withFilter(set, 'tag', 'y').filters).toEqual({ tag: 'y' });
  expect(withFilter(withFilter(set, 'year', '2024'), 'tag', undefined).filters).toEqual({
    year: '2024',
  });
  expect(isEmpty(withFilter({ ...set, query: '' }, 'tag', undefined))).toBe(true);
});
