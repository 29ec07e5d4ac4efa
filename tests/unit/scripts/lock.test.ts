import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitForLock } from '../../../scripts/setup/install.mjs';
import { thisProcess } from '../../../src/disk/process-mark.mjs';
import { folderOf } from '../folder.ts';

test('one installs at a time, the others wait and are told for whom', async () => {
  const path = join(folderOf(), 'deep', 'lock');
  let inside = 0;
  let most = 0;
  const told: string[] = [];
  const one = async (): Promise<void> => {
    const unlock = await waitForLock(path, (line) => told.push(line));
    most = Math.max(most, ++inside);
    await new Promise((done) => setTimeout(done, 20));
    inside -= 1;
    unlock();
  };
  await Promise.all([one(), one(), one()]);
  expect(most).toBe(1);
  expect(told).toEqual(
    Array(2).fill(`Waiting for the install that process ${process.pid} is doing.`),
  );
  expect(existsSync(path)).toBe(false);
});

test.each([
  ['a process that is gone', JSON.stringify({ ...thisProcess(), start: '1', since: '' })],
  ['an older form', '4194304\n0.5'],
])('is taken over from %s', async (_, left) => {
  const path = join(folderOf(), 'lock');
  writeFileSync(path, left);
  const told: string[] = [];
  const unlock = await waitForLock(path, (line) => told.push(line));
  unlock();
  expect(told).toEqual([]);
});
