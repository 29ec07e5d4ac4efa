import { readdirSync, readFileSync } from 'node:fs';

/** Watches how much memory a process and its descendants take. */
export interface MemoryWatch {
  /** Largest resident memory of any one process so far, bytes; undefined where `/proc` is not. */
  peak(): number | undefined;
  readonly stop: () => void;
}

/** Milliseconds between two looks; the system keeps each process's own maximum meanwhile. */
const INTERVAL = 50;

export function watchMemory(pid: number | undefined): MemoryWatch {
  let peak: number | undefined;
  const look = (): void => {
    for (const each of pid === undefined ? [] : familyOf(pid)) {
      const memory = read(`/proc/${each}/status`, parsePeak);
      if (memory !== undefined) peak = Math.max(peak ?? 0, memory);
    }
  };
  const timer = setInterval(look, INTERVAL);
  return {
    peak: () => peak,
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** `VmHWM` of `/proc/PID/status`, bytes; undefined for a process that is ending. */
export function parsePeak(status: string): number | undefined {
  const kilobytes = /^VmHWM:\s*(\d+) kB$/mu.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** The process and all that it and its threads started. */
function familyOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap(
    (thread) => read(`/proc/${pid}/task/${thread}/children`, parseChildren) ?? [],
  );
  return [pid, ...children.flatMap(familyOf)];
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
