import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../scripts/process/run-node.ts';
import { answerSchema, type Job } from './job.ts';

/** What hangs is ended, and is a failure like any other: milliseconds. */
const BOUND = 280_000;

/** Runs commands of a project whose code stays as it is, one after the other. */
export interface Host {
  /**
   * Runs one as a process of its own would, with the variables of this one and those given. What
   * it changes in itself, those after it find so: none that is killed, nor one of changed code.
   *
   * @param bound milliseconds after which it is ended.
   */
  run(
    script: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    bound?: number,
  ): Promise<Outcome>;
  stop(): void;
}

/** @param project absolute path of its root, in which they run. */
export function startHost(project: string): Host {
  let child: ChildProcess | undefined;
  return {
    async run(script, args, env, bound = BOUND) {
      child ??= start(project);
      const job = {
        script: join(project, 'scripts', script),
        args: [...args],
        env: definedIn({ ...process.env, ...env }),
        cwd: project,
      };
      const outcome = await answerOf(child, job, bound);
      if (child.exitCode !== null || child.signalCode !== null) child = undefined;
      return outcome;
    },
    stop() {
      child?.kill('SIGKILL');
    },
  };
}

function start(project: string): ChildProcess {
  return fork(join(import.meta.dirname, 'commands.ts'), {
    cwd: project,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** What a command comes to; what the process says when it ends under it. */
async function answerOf(child: ChildProcess, job: Job, bound: number): Promise<Outcome> {
  const over = new AbortController();
  const { signal } = over;
  let words = '';
  const hear = (piece: Buffer): void => {
    words += piece.toString();
  };
  child.stderr?.on('data', hear);
  const timer = setTimeout(() => child.kill('SIGKILL'), bound);
  try {
    const answered = once(child, 'message', { signal });
    const ended = once(child, 'close', { signal });
    child.send(job);
    return await Promise.race([
      answered.then(([answer]) => answerSchema.parse(answer)),
      ended.then(([code, reason]) => ({
        code: Number(code ?? 128 + constants.signals[child.signalCode ?? 'SIGKILL']),
        output: `${words}ended by ${String(reason ?? code)}`,
      })),
    ]);
  } finally {
    clearTimeout(timer);
    child.stderr?.off('data', hear);
    over.abort();
  }
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) set[name] = value;
  return set;
}
