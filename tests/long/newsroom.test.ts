import { join } from 'node:path';
import { it } from 'vitest';
import { expectUnharmed } from '../browser/newsroom/opened-stories.ts';

// `tests/browser/newsroom/open-and-save.test.ts` opens those of the tests' paper.
it('changes no story of content/ by opening it', async () => {
  await expectUnharmed(join(import.meta.dirname, '../../content'));
});
