import { expect, test } from 'vitest';
import { addressesOf, lastingPages } from '../../../src/loader/addresses.ts';
import type { Registries } from '../../../src/publication/publication.ts';

const EMPTY: Registries = {
  ...{ sections: [], authors: [], tags: [], series: [], tickers: [], promos: [] },
  ...{ calendar: [], front: { picks: [] }, redirects: [] },
};

test('what lasts is there in every paper, however little it has', () => {
  expect(lastingPages).toContain('/feeds/');
  const section = { id: 'markets', name: 'Markets', description: 'About markets.', order: 1 };
  for (const registries of [EMPTY, { ...EMPTY, sections: [section] }]) {
    const { pages, silent } = addressesOf([], registries, []);
    for (const url of lastingPages) {
      expect(pages.has(url), url).toBe(true);
      expect(silent.has(url), url).toBe(false);
    }
  }
});
