import { spawn, type ChildProcess } from 'node:child_process';
import { timesOf, watchFamily } from './family.ts';

/** A program to run, as one step of a build. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Variables besides those of this process. */
  readonly env: Readonly<Record<string, string>>;
}

/** What a program cost. What the system does not tell is undefined. */
export interface Measure {
  /** Milliseconds from its start to its end. */
  readonly wall: number;
  /** Milliseconds of processor time, in user and system mode, of it and all that it started. */
  readonly cpu: number | undefined;
  /** Largest resident memory that any one of its processes had, bytes. */
  readonly memory: number | undefined;
  readonly output: string;
}

/**
 * Runs a program and measures it. One at a time: processor time is that of all children.
 *
 * @throws Error with what the program wrote when it fails.
 */
export async function measure({ file, args, cwd, env }: Command): Promise<Measure> {
  const before = timesOf(process.pid)?.children;
  const start = performance.now();
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
  child.stdin.end();
  const family = watchFamily();
  const release = passSignals(child);
  let output = '';
  let complaint = '';
  const peaks: number[] = [];
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()));
  const code = await new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      resolve(exit ?? signal ?? 1);
    });
  }).finally(() => {
    peaks.push(...family.stop().memory.values());
    release();
  });
  const wall = performance.now() - start;
  if (code !== 0) {
    throw new Error(`${file} ${args.join(' ')} ended with ${code}\n${complaint || output}`);
  }
  const after = timesOf(process.pid)?.children;
  const cpu = before === undefined || after === undefined ? undefined : after - before;
  return { wall, cpu, memory: peaks.length === 0 ? undefined : Math.max(...peaks), output };
}

/** Ends the program, and so the measuring, when this process is asked to end. */
function passSignals(child: ChildProcess): () => void {
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return () => {
    process.off('SIGINT', pass).off('SIGTERM', pass);
  };
}
