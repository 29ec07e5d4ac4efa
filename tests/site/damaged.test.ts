import { test } from 'vitest';
import { createPaper, damageAll } from '../faults/damaged-builds.ts';
import { onDisk } from '../on-disk.ts';

onDisk();

/** The long tests go through all; a prime, so that these meet every damage and every level. */
const STRIDE = 19;

test('builds go on from caches, locks and journals in which anything lies', async () => {
  const paper = await createPaper();
  await paper.builds('a build that nothing is wrong with');
  for (let turn = 0; turn < 12; turn++) {
    paper.edit();
    const compiled = turn % 6 === 5;
    await paper.builds(damageAll(paper, turn * STRIDE, compiled), compiled ? {} : undefined);
  }
}, 600_000);
