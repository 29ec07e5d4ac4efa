import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf, languages } from '../../src/words/words.ts';
import { anyPaper, expectPaper, newPapers, type Flags } from '../new-papers.ts';

it.each(Object.entries(newPapers))(
  'npm run init makes a paper that passes: %s',
  async (_, flags) => {
    await expectPaper(flags);
  },
);

it('leaves no language out', () => {
  const made = new Set(Object.values(newPapers).map(({ language }) => wordsOf(language)));
  expect(languages.filter((tag) => !made.has(wordsOf(tag)))).toEqual([]);
});

it.each<Flags>(fc.sample(anyPaper, { numRuns: 8, seed: 18 }))(
  'npm run init makes a paper that passes: %j',
  async (flags) => {
    await expectPaper(flags);
  },
);
