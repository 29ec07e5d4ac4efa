import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { holding } from '../../../scripts/setup/lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const file = join(folder, 'deep', 'lock');
beforeEach(() => {
  rmSync(file, { force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const silent = { waiting: () => undefined };

test('one works at a time, the others wait and are told for whom', async () => {
  let inside = 0;
  let most = 0;
  const holders: number[] = [];
  const one = async (): Promise<void> => {
    await holding(file, {
      waiting: (holder) => holders.push(holder),
      work: async () => {
        most = Math.max(most, ++inside);
        await new Promise((done) => setTimeout(done, 20));
        inside -= 1;
      },
    });
  };
  await Promise.all([one(), one(), one()]);
  expect(most).toBe(1);
  expect(holders).toEqual([process.pid, process.pid]);
});

test('is given back, also when the work fails', async () => {
  const failing = holding(file, { ...silent, work: () => Promise.reject(new Error('no')) });
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test('is taken over from a process that is gone', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${String(gone)}\n0.5`);
  const waited: number[] = [];
  const result = await holding(file, {
    waiting: (holder) => waited.push(holder),
    work: () => Promise.resolve('done'),
  });
  expect([result, waited]).toEqual(['done', []]);
});
