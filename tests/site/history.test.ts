import { it } from 'vitest';
import { newFolder } from './archive.ts';
import { liveThrough } from './history.ts';

/** Other seeds are for `npm run test:long`. */
const SEEDS = [1, 2];

it.for(SEEDS)(
  'after history %i a site, and a host that was sent changes, are as built cold',
  async (seed) => {
    await liveThrough(newFolder(), seed);
  },
);
