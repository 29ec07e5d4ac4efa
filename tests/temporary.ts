import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startedAt } from '../src/disk/process-mark.mjs';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Its type, as `statfs` has it. */
const TMPFS = 0x1021994;
/** Bytes that a run may take, several times over, and those that its processes need beside. */
const ROOM = 2 * 1024 ** 3;
const LEFT = 4 * 1024 ** 3;

/** What a run is told of the temporary folder that is on the disk. */
export const ON_DISK = 'DISK_TMPDIR';

/**
 * The environment of a run: its temporary folder lies in memory where there is plenty, for what
 * tests write there is thousands of small files. It goes with the process.
 */
export function temporaryFolders(): Readonly<Record<string, string>> {
  if (process.env[ON_DISK] !== undefined || !hasRoom()) return {};
  for (const name of readdirSync(MEMORY)) {
    const pid = /^tests-(\d+)-/u.exec(name)?.[1];
    if (pid !== undefined && startedAt(Number(pid)) === '') remove(join(MEMORY, name));
  }
  const folder = mkdtempSync(join(MEMORY, `tests-${process.pid}-`));
  // Some tests are another user.
  chmodSync(folder, 0o1777);
  process.once('exit', () => {
    remove(folder);
  });
  return { [ON_DISK]: tmpdir(), TMPDIR: folder };
}

function hasRoom(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    accessSync(MEMORY, constants.W_OK);
    const { type, bavail, bsize } = statfsSync(MEMORY);
    return type === TMPFS && bavail * bsize > ROOM && process.availableMemory() > ROOM + LEFT;
  } catch {
    return false;
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
