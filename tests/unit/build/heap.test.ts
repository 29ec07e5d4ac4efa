import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const HEAP = new URL('../../../src/build/heap.ts', import.meta.url).href;

/** Megabytes that what is young has, in a process that keeps much of what it makes. */
function roomOfYoung(isSmall: boolean): number {
  const code = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { keepHeapSmall } from ${JSON.stringify(HEAP)};
    keepHeapSmall(${String(!isSmall)});
    keepHeapSmall(${String(isSmall)});
    const kept = Array.from({ length: 400_000 }, (_, at) => ({ at, text: \`x \${at}\` }));
    const young = getHeapSpaceStatistics().find((each) => each.space_name === 'new_space');
    console.log(kept.length === 0 ? 0 : young.space_size / 2 ** 20);`;
  const args = ['--max-semi-space-size=64', '--input-type=module', '--eval', code];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

it('keeps the room of what is young small, and lets it grow again', () => {
  expect(roomOfYoung(true)).toBeLessThan(20);
  expect(roomOfYoung(false)).toBeGreaterThan(30);
});
