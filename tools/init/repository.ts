import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InitError } from './answers.ts';

/** The project as git knows it. */
export interface Repository {
  /** Files with changes that are in no commit, and files that git does not know. */
  readonly changed: ReadonlySet<string>;
  readonly tracked: ReadonlySet<string>;
  /** Whether a run began and did not end: what is changed is its own. */
  readonly isUnderWay: boolean;
  /** Notes that a run begins. */
  readonly begin: () => void;
  readonly end: () => void;
}

/** @throws InitError when git keeps nothing of the folder, so that what is taken away would be lost. */
export function openRepository(folder: string): Repository {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const lines = (text: string): string[] => text.split('\0').filter((line) => line !== '');
  try {
    const mark = join(folder, git('rev-parse', '--git-path', 'init-under-way').trim());
    git('rev-parse', '--verify', '--quiet', 'HEAD');
    const known = ['diff', '--name-only', '-z', '--relative', 'HEAD'];
    const unknown = ['ls-files', '--others', '--exclude-standard', '-z'];
    return {
      changed: new Set([...lines(git(...known)), ...lines(git(...unknown))]),
      tracked: new Set(lines(git('ls-files', '-z'))),
      isUnderWay: existsSync(mark),
      begin: () => {
        writeFileSync(mark, '');
      },
      end: () => {
        rmSync(mark, { force: true });
      },
    };
  } catch {
    throw new InitError([
      'git keeps nothing of this folder yet; run "git init", "git add ." and "git commit" first, so that nothing is lost',
    ]);
  }
}
