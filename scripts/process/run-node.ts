import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** How a process ended. */
export interface Outcome {
  /** Exit code; 128 and the signal's number when a signal ended it, as shells have it. */
  readonly code: number;
  /** What it wrote to standard output and error; empty when it wrote to the terminal. */
  readonly output: string;
}

/** Where a process writes, and what it finds in its environment besides what is there. */
export interface Surroundings {
  readonly capture?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder it runs in; that of this process by default. */
  readonly cwd?: string;
}

/**
 * Runs a file on the Node that runs this one and waits for its end. Signals that ask this process
 * to stop are passed on, so that none is left behind.
 */
export function runNode(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Outcome> {
  const { capture = false, env = {}, cwd = process.cwd() } = surroundings;
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
      cwd,
    });
    let output = '';
    const keep = (piece: Buffer): void => {
      output += piece.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const pass = (signal: NodeJS.Signals): void => {
      // A terminal sends Ctrl-C to the child as well, and a second one would cut its end short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass).on('SIGHUP', pass);
    const end = (outcome: Outcome): void => {
      process.off('SIGINT', pass).off('SIGTERM', pass).off('SIGHUP', pass);
      done(outcome);
    };
    child.on('error', (error) => {
      end({ code: 1, output: error.message });
    });
    child.on('close', (code, signal) => {
      end({ code: signal === null ? (code ?? 1) : 128 + constants.signals[signal], output });
    });
  });
}
