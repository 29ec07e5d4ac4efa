import { expect, it } from 'vitest';
import { refusePagesInCode } from '../../../src/loader/stray-stories.ts';
import { join } from 'node:path';
import { contentFolder } from './folder.ts';

it('tells of standing pages that were written where the code is', () => {
  const folder = contentFolder({
    'src/pages/impressum.mdx': 'Words.',
    'src/pages/legal/Terms of Use.md': 'Words.',
    'src/pages/index.astro': '<p />',
  });
  const told: string[] = [];
  refusePagesInCode(join(folder, 'src/pages'), (file, message, rule) => {
    told.push(`${file}: ${message} (${rule})`);
  });
  expect(told).toEqual([
    'src/pages/impressum.mdx: a standing page is written in content/pages/impressum.mdx; move it there (file-place)',
    'src/pages/legal/Terms of Use.md: a standing page is written in content/pages/terms-of-use.mdx; move it there (file-place)',
  ]);
});
