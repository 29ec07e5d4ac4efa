import { it } from 'vitest';
import { newFolder } from './archive.ts';
import { liveThrough } from './history.ts';

/**
 * In the second a moment comes that a site does not stand through, in the tenth a company is renamed after
 * all else: builds that see neither fail here. Other seeds are for `npm run test:long`.
 */
const SEEDS = [2, 10];

it.for(SEEDS)(
  'after history %i a site, and a host that was sent changes, are as built cold',
  async (seed) => {
    await liveThrough(newFolder(), seed);
  },
);
