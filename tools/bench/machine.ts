import { cpus, loadavg, totalmem, type as system } from 'node:os';

/** What the measuring was done on. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  readonly node: string;
}

export function thisMachine(): Machine {
  return {
    system: `${system()} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    node: process.version,
  };
}

/** Processes that wanted a core in the last minute. */
export function load(): number {
  return loadavg()[0] ?? 0;
}
