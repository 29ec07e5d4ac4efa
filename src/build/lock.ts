import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Somebody else is building the same site. */
export class LockError extends Error {
  constructor(pid: number, path: string) {
    super(
      `another build (process ${pid}) is at work here; wait for it, or end it.\n` +
        `If there is none, delete ${path}`,
    );
    this.name = 'LockError';
  }
}

/**
 * Takes a lock file; the lock of a process that no longer runs is taken over.
 *
 * @returns what gives it back.
 * @throws LockError when a running process holds it.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(path, { force: true });
      };
    } catch (error) {
      if (!isExisting(error)) throw error;
      const holder = holderOf(path);
      if (holder !== undefined && (isRunning(holder) || attempt > 3)) {
        throw new LockError(holder, path);
      }
      rmSync(path, { force: true });
    }
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Process named in the lock; undefined when the lock is gone or was never finished. */
function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
