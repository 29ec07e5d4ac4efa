import { fork } from 'node:child_process';

/** What a process of a build is, and how it is followed. */
export interface ChildOptions {
  /** What it is called when it fails. */
  readonly name: string;
  /** Given to its Node besides those of this process. */
  readonly args?: readonly string[];
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Told whatever it sends. */
  readonly heard?: (message: unknown) => void;
}

/**
 * Runs a module of the build in a process of its own.
 *
 * @param module address of the module: it takes `task` as JSON in its first argument and
 *   ends itself, also when the channel to this process closes.
 * @throws Error with what it said when it ended otherwise than well.
 */
export function runChild(
  module: URL,
  task: unknown,
  { name, args = [], signal, heard }: ChildOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(module, [JSON.stringify(task)], {
      execArgv: [...process.execArgv, ...args],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    const end = (): void => {
      child.kill();
    };
    process.once('exit', end);
    signal?.addEventListener('abort', end, { once: true });
    if (heard !== undefined) child.on('message', heard);
    child.on('error', reject);
    child.on('exit', (code, reason) => {
      process.off('exit', end);
      signal?.removeEventListener('abort', end);
      if (code === 0) resolve();
      else reject(new Error(`${name} failed (${reason ?? code}): ${complaint}`));
    });
  });
}
