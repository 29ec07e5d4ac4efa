import { test } from 'vitest';
import { createPaper, damageAll, ROUNDS } from '../faults/damaged-builds.ts';
import { onDisk } from '../on-disk.ts';

onDisk();

test(
  'builds go on whatever lies in the place of each file and folder that they keep',
  async () => {
    const paper = await createPaper();
    for (let round = 0; round < ROUNDS; round++) {
      paper.edit();
      await paper.builds(damageAll(paper, round, true), {});
    }
  },
  ROUNDS * 60_000,
);
