import { readdirSync, readFileSync } from 'node:fs';

/** What the processes that this one started have used, by the name of their program. */
export interface Family {
  /** Most memory that one process held, in bytes. */
  readonly memory: ReadonlyMap<string, number>;
  /** Processor time of all of them, in milliseconds. */
  readonly cpu: ReadonlyMap<string, number>;
}

/** Kernel ticks a second, as `getconf CLK_TCK` has it on Linux. */
const TICKS = 100;

/** Watches children and their children until `stop`; knows nothing outside Linux. */
export function watchFamily(every = 50): { readonly stop: () => Family } {
  const memory = new Map<string, number>();
  const cpu = new Map<number, { readonly name: string; readonly ms: number }>();
  const timer = setInterval(() => {
    for (const { pid, name, ms } of descendants()) {
      cpu.set(pid, { name, ms });
      memory.set(name, Math.max(memory.get(name) ?? 0, peakOf(pid)));
    }
  }, every);
  return {
    stop: () => {
      clearInterval(timer);
      const sums = new Map<string, number>();
      for (const { name, ms } of cpu.values()) sums.set(name, (sums.get(name) ?? 0) + ms);
      return { memory, cpu: sums };
    },
  };
}

interface Member {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly ms: number;
}

function descendants(): Member[] {
  const all = processes();
  const family = new Set([process.pid]);
  const found: Member[] = [];
  for (let before = -1; before !== family.size;) {
    before = family.size;
    for (const member of all) {
      if (!family.has(member.parent) || family.has(member.pid)) continue;
      family.add(member.pid);
      found.push(member);
    }
  }
  return found;
}

function processes(): Member[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .flatMap((name) => readProcess(Number(name)));
  } catch {
    return [];
  }
}

function readProcess(pid: number): Member[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = /\((.*)\)/u.exec(text)?.[1] ?? '';
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ms = ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
    return [{ pid, parent: Number(fields[1]), name, ms }];
  } catch {
    return [];
  }
}

function peakOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+) kB/u.exec(text)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
