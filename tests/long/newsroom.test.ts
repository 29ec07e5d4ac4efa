import { join } from 'node:path';
import { it } from 'vitest';
import { expectUnharmed } from '../browser/newsroom/opened-stories.ts';

// `tests/browser/newsroom/open-and-save.test.ts` opens some.
it('changes no story of content/ by opening it', async () => {
  await expectUnharmed(join(import.meta.dirname, '../../content'), Number.POSITIVE_INFINITY);
});
