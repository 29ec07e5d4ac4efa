import { linkSync, lstatSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { remove } from '../disk/put.ts';
import { readOwn, readOwnJson } from '../disk/read.ts';
import { isRunning } from '../disk/running.ts';
import { startedAt, thisProcess, type ProcessMark } from './process-mark.ts';

/** Somebody else is building the same site. */
export class LockError extends Error {
  constructor({ pid, host, since }: Holder, path: string) {
    const away = host === thisProcess().host ? '' : ` on ${host}`;
    super(
      `another build (process ${pid}${away}, since ${since}) is at work here; ` +
        `wait for it, or end it.\nIf there is none, delete ${path}`,
    );
    this.name = 'LockError';
  }
}

/** How often the holder shows that it lives, and for how long that is believed, milliseconds. */
const BEAT = 30_000;
const SILENCE = 15 * 60_000;

/**
 * Takes a lock file. It says which process holds it and since when; the lock of a process
 * that no longer runs is taken over, also when its number is another process's by now.
 *
 * Whether a process of another machine or container runs cannot be asked: its lock counts
 * for as long as its holder touches it, and a quarter of an hour more.
 *
 * @returns what gives it back.
 * @throws LockError when a running process holds it.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const own = JSON.stringify({ ...thisProcess(), since: new Date().toISOString() });
  if (!create(path, own)) takeOver(path, own);
  const beat = setInterval(() => {
    touch(path);
  }, BEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (readOwn(path)?.toString() === own) remove(path);
  };
}

/** One process at a time may judge a lock that is there, or two would take it from each other. */
function takeOver(path: string, own: string): void {
  const judging = `${path}.judging`;
  if (!create(judging, own)) {
    // It is held for a moment only: one that stays was left by a process that died in it.
    if (ageOf(judging) < 10_000) throw new LockError(holderOf(path) ?? unknown, path);
    remove(judging);
    if (!create(judging, own)) throw new LockError(holderOf(path) ?? unknown, path);
  }
  try {
    const holder = holderOf(path);
    if (holder !== undefined && isAtWork(holder, path)) throw new LockError(holder, path);
    remove(path);
    if (!create(path, own)) throw new LockError(holderOf(path) ?? unknown, path);
  } finally {
    remove(judging);
  }
}

interface Holder extends ProcessMark {
  /** ISO 8601. */
  readonly since: string;
}

const unknown: Holder = { ...thisProcess(), pid: 0, since: 'a moment ago' };

function isAtWork(holder: Holder, path: string): boolean {
  const here = thisProcess();
  // The machine was started anew since.
  if (holder.host === here.host && holder.boot !== here.boot) return false;
  if (holder.host !== here.host || holder.space !== here.space) return ageOf(path) < SILENCE;
  if (!isRunning(holder.pid)) return false;
  return holder.start === '' ? ageOf(path) < SILENCE : startedAt(holder.pid) === holder.start;
}

/** Makes the file with all that it holds; false when there is one. */
function create(path: string, text: string): boolean {
  const scratch = `${path}.${process.pid}`;
  remove(scratch);
  writeFileSync(scratch, text);
  try {
    linkSync(scratch, path);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  } finally {
    remove(scratch);
  }
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Deleted by hand; the build goes on.
  }
}

/** A time that lies ahead says as little as one long ago: a clock was put right since. */
function ageOf(path: string): number {
  const modified = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return modified === undefined ? Infinity : Math.abs(Date.now() - modified);
}

/** What the lock says; undefined when it is gone or says nothing. */
function holderOf(path: string): Holder | undefined {
  const holder = readOwnJson(path);
  return isHolder(holder) ? holder : undefined;
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['host', 'boot', 'space', 'start', 'since'] as const;
  return (
    'pid' in value &&
    Number.isInteger(value.pid) &&
    texts.every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
