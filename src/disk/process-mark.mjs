// @ts-check
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A process, told apart from any other that had or will have its number: `boot` and `space` are the
 * machine's start and the space in which numbers are given, `start` is when the process started, as its
 * machine counts; each is empty where it is not known.
 *
 * @typedef {{ pid: number, host: string, boot: string, space: string, start: string }} ProcessMark
 */

/** @returns {ProcessMark} */
export function thisProcess() {
  return {
    pid: process.pid,
    host: hostname(),
    boot: textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: textOf(() => readlinkSync('/proc/self/ns/pid')),
    start: startedAt(process.pid),
  };
}

/**
 * When a process of this machine started; empty where that is not known (proc(5), field 22).
 *
 * @param {number} pid
 * @returns {string}
 */
export function startedAt(pid) {
  return textOf(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in the second field may hold anything, so fields are counted from its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });
}

/** @param {() => string} read */
function textOf(read) {
  try {
    return read();
  } catch {
    return '';
  }
}
