// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 250;
const SETTLE = 100;
/** A process id may be used again; no install takes this long (milliseconds). */
const STALE_AFTER = 30 * 60_000;

/**
 * Does `work` while no other process that uses the same lock file does.
 *
 * The file holds the id of the process that works. One left behind by a process that is gone is
 * taken over.
 *
 * @template T
 * @param {string} file
 * @param {{ waiting: (holder: number) => void, work: () => Promise<T> }} task
 * @returns {Promise<T>}
 */
export async function holding(file, { waiting, work }) {
  const mark = `${process.pid}\n${Math.random()}`;
  let told = false;
  while (!(await acquire(file, mark))) {
    if (!told) waiting(holderOf(file));
    told = true;
    await pause(PATIENCE);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} mark
 */
async function acquire(file, mark) {
  mkdirSync(dirname(file), { recursive: true });
  const abandoned = isAbandoned(file);
  if (abandoned) rmSync(file, { force: true });
  try {
    writeFileSync(file, mark, { flag: 'wx' });
  } catch {
    return false;
  }
  if (!abandoned) return true;
  // Two processes may have cleared the same left-over file; the second one's mark stays.
  await pause(SETTLE);
  return readMark(file) === mark;
}

/** @param {string} file */
function isAbandoned(file) {
  const mark = readMark(file);
  if (mark === undefined) return false;
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === undefined) return false;
  const age = Date.now() - mtimeMs;
  // The file is empty for the moment between its making and its writing.
  if (mark === '') return age > 5_000;
  return age > STALE_AFTER || !isAlive(holderOf(file));
}

/** @param {string} file */
function holderOf(file) {
  return Number.parseInt(readMark(file) ?? '', 10);
}

/** @param {string} file */
function readMark(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {number} id */
function isAlive(id) {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
