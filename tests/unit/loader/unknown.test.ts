import { describe, expect, it } from 'vitest';
import { suggestionBudget } from '../../../src/problem/nearest.ts';
import { unknownName as sentence, type Entry } from '../../../src/loader/unknown.ts';

const ids = (...names: string[]) => names.map((id) => ({ id, name: '' }));
const many = Array.from({ length: 40 }, (_, index) => `tag-number-${index}`);

const unknownName = (what: string, name: string, list: readonly Entry[], file: string): string =>
  sentence(what, name, { list, work: suggestionBudget() }, file);

describe('an unknown name', () => {
  it('is told with the nearest one', () => {
    expect(unknownName('tag', 'bond', ids('bonds', 'banks'), 'tags.yaml')).toBe(
      'unknown tag "bond"; did you mean "bonds"?',
    );
  });

  it('is told with all when they are few', () => {
    expect(unknownName('section', 'sport', ids('markets', 'policy'), 'sections.yaml')).toBe(
      'unknown section "sport"; known are markets, policy',
    );
  });

  it('is told with the file that lists them otherwise', () => {
    expect(unknownName('tag', 'weather', ids(...many), 'tags.yaml')).toBe(
      'unknown tag "weather"; tags.yaml lists those that exist, and takes new ones',
    );
  });

  it('of a company with classes of shares names them', () => {
    const list = ids('BLK', 'BRK.A', 'BRK.B', 'BF-B');
    const told = (name: string) => unknownName('ticker', name, list, 'tickers.yaml');
    expect(told('BRK')).toBe('unknown ticker "BRK"; did you mean "BRK.A" or "BRK.B"?');
    expect(told('BF')).toBe('unknown ticker "BF"; did you mean "BF-B"?');
    expect(told('BRK/B')).toBe('unknown ticker "BRK/B"; did you mean "BRK.B"?');
    expect(told('ＢＬＫ')).toBe('unknown ticker "ＢＬＫ"; did you mean "BLK"?');
  });

  const people = [
    { id: 'jd', name: 'Jane Doe' },
    { id: 'desk', name: 'The Desk of Markets' },
    { id: 'max', name: 'Max Meier' },
  ];
  const tickers = [
    { id: 'AAPL', name: 'Apple' },
    { id: 'META', name: 'Meta Platforms' },
    { id: '^RUT', name: 'Russell 2000' },
    { id: '0700.HK', name: 'Tencent' },
    { id: '7203.T', name: 'Toyota' },
  ];

  it.each([
    [people, 'Jane Doe', 'jd'],
    [people, 'jane doe', 'jd'],
    [people, 'Jane Deo', 'jd'],
    [people, 'By Jane Doe', 'jd'],
    [people, 'Jane', 'jd'],
    [people, 'Jane Doe, New York', 'jd'],
    [tickers, 'Apple', 'AAPL'],
    [tickers, 'Apple Inc.', 'AAPL'],
    [tickers, 'Meta', 'META'],
    [tickers, 'NASDAQ:AAPL', 'AAPL'],
    [tickers, 'AAPL US Equity', 'AAPL'],
    [tickers, 'HKG:0700', '0700.HK'],
    [tickers, 'HKEX:700', '0700.HK'],
    [tickers, '700', '0700.HK'],
    [tickers, 'TYO:7203', '7203.T'],
    [tickers, '$RUT', '^RUT'],
    [tickers, 'Russell 2000', '^RUT'],
    [[{ id: 'markets', name: 'Market News' }], 'Market News', 'markets'],
  ])('%#: is told with the id of what people call so', (entries, written, id) => {
    expect(unknownName('name', written, entries, 'names.yaml')).toBe(
      `unknown name "${written}"; did you mean "${id}"?`,
    );
  });

  it('is told with none of several that it may mean', () => {
    const twins = [...people, { id: 'roe', name: 'Jane Roe' }];
    expect(unknownName('author', 'Jane', twins, 'authors.yaml')).toContain('known are');
  });
  it('is told what the publication does without, and no near name, where there is none', () => {
    expect(unknownName('ticker', 'META', [], 'tickers.yaml')).toBe(
      'this publication has no tickers; take "META" out, or write the first into tickers.yaml',
    );
  });
});
