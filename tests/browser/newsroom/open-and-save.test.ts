import { join } from 'node:path';
import { test } from 'vitest';
import { CONTENT } from '../../paper.ts';
import { expectUnharmed } from './opened-stories.ts';

// At most so many, from all over them; `npm run test:long` opens every one of `content/`.
test.each([
  ['the edition of the tests', CONTENT, 100],
  ['what lies in content/', join(import.meta.dirname, '../../../content'), 20],
])(
  'no story of %s is changed by being opened, and one that is changed has that change alone',
  async (_, content, most) => {
    await expectUnharmed(content, most);
  },
);
