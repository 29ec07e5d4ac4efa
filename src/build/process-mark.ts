import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from any other that had or will have its number. */
export interface ProcessMark {
  readonly pid: number;
  readonly host: string;
  /** The machine's start and the space in which numbers are given; empty where not known. */
  readonly boot: string;
  readonly space: string;
  /** When the process started, as its machine counts; empty where not known. */
  readonly start: string;
}

export function thisProcess(): ProcessMark {
  return {
    pid: process.pid,
    host: hostname(),
    boot: textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: textOf(() => readlinkSync('/proc/self/ns/pid')),
    start: startedAt(process.pid),
  };
}

/** When a process of this machine started; empty where that is not known (proc(5), field 22). */
export function startedAt(pid: number): string {
  return textOf(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in the second field may hold anything, so fields are counted from its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });
}

function textOf(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
