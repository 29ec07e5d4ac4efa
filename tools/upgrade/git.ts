import { spawnSync } from 'node:child_process';

/** The upgrade cannot be made; the message says what to do. */
export class UpgradeError extends Error {
  override readonly name = 'UpgradeError';
}

export interface GitInput {
  /** Text for its standard input. */
  readonly input?: string;
  /** A file in place of the repository's own index. */
  readonly index?: string;
}

export interface GitAnswer {
  readonly code: number;
  readonly out: string;
  /** What it says of itself. */
  readonly told: string;
}

/** Runs git in a folder. */
export interface Git {
  /** @throws UpgradeError with what git says, where it fails. */
  (args: readonly string[], input?: GitInput): string;
  /** The same where a failure is an answer. */
  readonly ask: (args: readonly string[], input?: GitInput) => GitAnswer;
}

/** Git in the folder of a project. */
export function gitIn(folder: string): Git {
  const ask = (args: readonly string[], { input, index }: GitInput = {}): GitAnswer => {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      ...{ cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 },
      env: { ...process.env, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) },
      ...(input === undefined ? {} : { input }),
    });
    if (error !== undefined) throw new UpgradeError('there is no git here; install it first');
    return { code: status ?? 1, out: stdout, told: stderr.trim() };
  };
  const run = (args: readonly string[], input?: GitInput): string => {
    const { code, out, told } = ask(args, input);
    if (code !== 0) throw new UpgradeError(told);
    return out;
  };
  return Object.assign(run, { ask });
}
