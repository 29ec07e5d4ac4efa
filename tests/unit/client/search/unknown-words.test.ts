import { expect, test } from 'vitest';
import type { PagefindData } from '../../../../src/client/search/pagefind.ts';
import { unknownWords } from '../../../../src/client/search/unknown-words.ts';

const best: PagefindData = {
  url: '/2024/07/a/',
  excerpt: '',
  content: 'Rates are higher than inflation-linked bonds applied',
  locations: [3, 4, 6],
  meta: { title: 'The sellers of Société Générale' },
  filters: {},
};

test.each([
  ['thanksgiving', ['thanksgiving']],
  ['inflatoin', []],
  ['linked', []],
  ['applies', []],
  ['selling societe', []],
  ['than', []],
  ['thanksgiving inflation', ['thanksgiving']],
  ['higher', ['higher']],
  ['"thanksgiving dinner"', []],
])('of %s', (term, words) => {
  expect(unknownWords(term, best)).toEqual(words);
});
