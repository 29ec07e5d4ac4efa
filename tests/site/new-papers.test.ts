import { it } from 'vitest';
import { expectPaper, newPapers } from '../new-papers.ts';

/** Each is compiled anew: one with everything, one with nothing. `tests/long` has the others. */
it.each([
  ['German, below a path, with everything', true],
  ['Hebrew, with nothing that may be left out', false],
] as const)('npm run init makes a paper that passes: %s', async (paper, logo) => {
  await expectPaper(newPapers[paper], logo);
});
