import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildWith, type FaultyOutcome } from '../faults/faulty-build.ts';
import { faultsIn } from '../faults/whole.ts';
import type { Archive } from '../site/archive.ts';
import { createTiny, editTiny, resetTiny } from '../site/tiny.ts';
import { treeOf } from '../site/tree.ts';
import { onDisk } from '../on-disk.ts';

onDisk();

const SIZE = 24_000_000;

test('a disk that is really full is told, with path and room, and leaves the site as it was', async () => {
  const archive = await createTiny();
  const disk = mountDisk(archive);
  const site = join(disk, 'site');
  await succeed(archive, disk);
  const last = treeOf(site);
  editTiny(archive);
  await succeed(archive, disk);
  const trees = [last, treeOf(site)];
  resetTiny(archive);
  let failed = 0;
  for (const room of [0, 20_000, 100_000, 300_000, 1_000_000]) {
    for (const args of [[], ['--force']]) {
      fill(disk, room);
      const { end, output } = await build(archive, disk, args);
      expect(faultsIn(site, trees), `${room} bytes: ${output}`).toEqual([]);
      rmSync(join(disk, 'filler'));
      if (end === 0) continue;
      failed += 1;
      expect(output).toMatch(/^the disk is full: .+ could not be written\.\n/mu);
      expect(output).toMatch(/OUT_DIR .*: [\d.]+ MB free of [\d.]+ MB/u);
      expect(output).toContain('Make room');
    }
  }
  expect(failed).toBeGreaterThan(2);
  await succeed(archive, disk);
  expect(faultsIn(site, trees.slice(0, 1))).toEqual([]);
}, 900_000);

test('a disk that may only be read is told, with the path, and nothing is changed', async () => {
  const archive = await createTiny();
  const disk = mountDisk(archive);
  await succeed(archive, disk);
  const last = treeOf(join(disk, 'site'));
  editTiny(archive);
  mount('-o', 'remount,ro', disk);
  const out = await build(archive, disk, []);
  expect([out.end, out.output]).toEqual([
    1,
    expect.stringMatching(/could not be written: .* is read-only/u),
  ]);
  const env = { OUT_DIR: join(archive.folder, 'elsewhere') };
  const cache = await build(archive, disk, [], env);
  expect([cache.end, cache.output]).toEqual([
    1,
    expect.stringMatching(/cache\/.* could not be written/u),
  ]);
  expect(faultsIn(join(disk, 'site'), [last])).toEqual([]);
  mount('-o', 'remount,rw', disk);
  await succeed(archive, disk);
}, 300_000);

/** A small file system of the test's own. Without one the test fails: it has nothing to say. */
function mountDisk(archive: Archive): string {
  const disk = join(archive.folder, 'disk');
  mkdirSync(disk);
  mount('-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk);
  onTestFinished(() => {
    spawnSync('umount', ['-l', disk]);
  });
  return disk;
}

function mount(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a file system must be mounted here, as root: ${stderr}`);
}

/** Leaves so many bytes free. */
function fill(disk: string, room: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - room)));
}

function build(
  archive: Archive,
  disk: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<FaultyOutcome> {
  const folders = { OUT_DIR: join(disk, 'site'), CACHE_DIR: join(disk, 'cache') };
  return buildWith({}, archive, 'site', { args, env: { ...folders, ...env } });
}

async function succeed(archive: Archive, disk: string): Promise<void> {
  const { end, output } = await build(archive, disk, []);
  expect(end, output).toBe(0);
}
