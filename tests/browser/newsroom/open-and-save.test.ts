import { test } from 'vitest';
import { CONTENT } from '../../paper.ts';
import { expectUnharmed } from './opened-stories.ts';

// `npm run test:long` opens those of `content/`.
test('no story is changed by being opened, and one that is changed has that change alone', async () => {
  await expectUnharmed(CONTENT);
});
