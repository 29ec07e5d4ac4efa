import { readdirSync, readFileSync } from 'node:fs';

/** What the processes that this one started have used, by the name of their program. */
export interface Family {
  /** Most memory that one process held, in bytes. */
  readonly memory: ReadonlyMap<string, number>;
  /** Processor time of all of them, in milliseconds. */
  readonly cpu: ReadonlyMap<string, number>;
}

/** What Linux says of a process in a line of `/proc/PID/stat` (proc(5)); times in milliseconds. */
export interface ProcessTimes {
  readonly name: string;
  readonly own: number;
  /** Of its ended children, and theirs. */
  readonly children: number;
}

/** Milliseconds between two looks; the system keeps each process's own maximum meanwhile. */
const INTERVAL = 50;
/** Milliseconds: Linux counts processor time in hundredths of a second for programs. */
const TICK = 10;

/** Watches children and their children until `stop`; knows nothing outside Linux. */
export function watchFamily(): { readonly stop: () => Family } {
  const memory = new Map<string, number>();
  const used = new Map<number, ProcessTimes>();
  const timer = setInterval(() => {
    for (const pid of descendantsOf(process.pid)) {
      const times = timesOf(pid);
      if (times === undefined) continue;
      used.set(pid, times);
      const peak = read(`/proc/${pid}/status`, parsePeak);
      if (peak !== undefined) memory.set(times.name, Math.max(memory.get(times.name) ?? 0, peak));
    }
  }, INTERVAL);
  return {
    stop: () => {
      clearInterval(timer);
      const cpu = new Map<string, number>();
      for (const { name, own } of used.values()) cpu.set(name, (cpu.get(name) ?? 0) + own);
      return { memory, cpu };
    },
  };
}

/** Processor time of a process so far; undefined where `/proc` is not, and when it has ended. */
export function timesOf(pid: number): ProcessTimes | undefined {
  return read(`/proc/${pid}/stat`, parseTimes);
}

export function parseTimes(stat: string): ProcessTimes {
  // The name, field 2, may hold spaces and brackets.
  const end = stat.lastIndexOf(')');
  const fields = stat.slice(end + 2).split(' ');
  const time = (first: number): number =>
    (Number(fields[first]) + Number(fields[first + 1])) * TICK;
  return { name: stat.slice(stat.indexOf('(') + 1, end), own: time(11), children: time(13) };
}

/** `VmHWM` of `/proc/PID/status`, bytes; undefined for a process that is ending. */
export function parsePeak(status: string): number | undefined {
  const kilobytes = /^VmHWM:\s*(\d+) kB$/mu.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** All that a process and its threads started. */
function descendantsOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap(
    (thread) => read(`/proc/${pid}/task/${thread}/children`, parseChildren) ?? [],
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function parseChildren(text: string): number[] {
  return text.split(' ').filter(Boolean).map(Number);
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Processes come and go between two looks: what is gone is passed over. */
function read<Result>(path: string, parse: (text: string) => Result): Result | undefined {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
