import { expect, test } from 'vitest';
import { buildHereAndThere } from '../faults/elsewhere.ts';
import { createTiny } from './tiny.ts';
import { differences } from './tree.ts';

test('a site is the same in another folder, by another user, elsewhere, with other cores', async () => {
  const [here, there] = await buildHereAndThere(await createTiny());
  expect(differences(here, there)).toEqual([]);
});
