// @ts-check
// Builds hold one, and so does set-up, which runs before any package is there and under any Node: hence
// JavaScript.
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { startedAt, thisProcess } from './process-mark.mjs';
import { isRunning } from './running.mjs';

/**
 * Who holds a lock; `since` is ISO 8601.
 *
 * @typedef {import('./process-mark.mjs').ProcessMark & { since: string }} Holder
 */

/** Somebody else does the same work. */
export class LockError extends Error {
  /**
   * @param {Holder} holder
   * @param {string} path
   * @param {string} work
   */
  constructor(holder, path, work) {
    const { pid, host, since } = holder;
    const away = host === thisProcess().host ? '' : ` on ${host}`;
    super(
      `another ${work} (process ${pid}${away}, since ${since}) is at work here; ` +
        `wait for it, or end it.\nIf there is none, delete ${path}`,
    );
    this.name = 'LockError';
    /** The number of the process that holds it. */
    this.pid = pid;
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
 * @param {string} path
 * @param {string} work what it is held for, as in "another build".
 * @returns {() => void} what gives it back.
 * @throws {LockError} when a running process holds it.
 */
export function takeLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  const own = JSON.stringify({ ...thisProcess(), since: new Date().toISOString() });
  if (!create(path, own)) takeOver(path, own, work);
  const beat = setInterval(() => touch(path), BEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (textOf(path) === own) remove(path);
  };
}

/**
 * One process at a time may judge a lock that is there, or two would take it from each other.
 *
 * @param {string} path
 * @param {string} own
 * @param {string} work
 */
function takeOver(path, own, work) {
  const judging = `${path}.judging`;
  const held = () => new LockError(holderOf(path) ?? unknown, path, work);
  if (!create(judging, own)) {
    // It is held for a moment only: one that stays was left by a process that died in it.
    if (ageOf(judging) < 10_000) throw held();
    remove(judging);
    if (!create(judging, own)) throw held();
  }
  try {
    const holder = holderOf(path);
    if (holder !== undefined && isAtWork(holder, path)) throw held();
    remove(path);
    if (!create(path, own)) throw held();
  } finally {
    remove(judging);
  }
}

/** @type {Holder} */
const unknown = { ...thisProcess(), pid: 0, since: 'a moment ago' };

/**
 * @param {Holder} holder
 * @param {string} path
 */
function isAtWork(holder, path) {
  const here = thisProcess();
  // The machine was started anew since.
  if (holder.host === here.host && holder.boot !== here.boot) return false;
  if (holder.host !== here.host || holder.space !== here.space) return ageOf(path) < SILENCE;
  if (!isRunning(holder.pid)) return false;
  return holder.start === '' ? ageOf(path) < SILENCE : startedAt(holder.pid) === holder.start;
}

/**
 * Makes the file with all that it holds; false when there is one.
 *
 * @param {string} path
 * @param {string} text
 */
function create(path, text) {
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

/** @param {string} path */
function touch(path) {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Deleted by hand; the work goes on.
  }
}

/**
 * A time that lies ahead says as little as one long ago: a clock was put right since.
 *
 * @param {string} path
 */
function ageOf(path) {
  const modified = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return modified === undefined ? Infinity : Math.abs(Date.now() - modified);
}

/**
 * What the lock says; undefined when it is gone or says nothing.
 *
 * @param {string} path
 * @returns {Holder | undefined}
 */
function holderOf(path) {
  try {
    const holder = JSON.parse(textOf(path) ?? '');
    return isHolder(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Holder}
 */
function isHolder(value) {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['host', 'boot', 'space', 'start', 'since'];
  return (
    'pid' in value &&
    Number.isInteger(value.pid) &&
    texts.every((name) => typeof Reflect.get(value, name) === 'string')
  );
}

/**
 * Nobody waits at a pipe or follows a link that stands in the place of a lock.
 *
 * @param {string} path
 */
function textOf(path) {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function remove(path) {
  rmSync(path, { recursive: true, force: true });
}
