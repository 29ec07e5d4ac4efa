import { spawnSync } from 'node:child_process';

/** Git cannot answer: no repository, no such revision, no git. `message` says which. */
export class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

/** A file that differs between a revision and the work tree. Paths are relative to the folder. */
export interface ChangedFile {
  /** Path at the revision. */
  readonly before: string;
  /** Path now; undefined when the file is gone. */
  readonly after: string | undefined;
}

/** A folder under git as it was at one revision. */
export interface Revision {
  /** Files of the revision that have changed since, moved or gone; new ones are not among them. */
  readonly changed: () => ChangedFile[];
  /** Files that the revision does not have, known to git or not. */
  readonly added: () => string[];
  /** Text of a file at the revision. */
  readonly textOf: (path: string) => string;
}

/**
 * The state of `folder` at a revision: a commit, a branch, a tag.
 *
 * @throws GitError when there is no git, no repository, or no such revision.
 */
export function openRevision(folder: string, name: string): Revision {
  const git = (...args: string[]): string => run(folder, args);
  const commit = commitOf(folder, name);
  return {
    changed: () =>
      readStatus(
        git('diff', '--name-status', '-z', '--find-renames', '--relative', commit, '--', '.'),
      ),
    added: () => {
      const known = git('diff', '--name-only', '-z', '--diff-filter=A', '--relative', commit);
      const unknown = git('ls-files', '--others', '--exclude-standard', '-z', '.');
      const names = `${known}${unknown}`.split('\0').filter((name) => name !== '');
      return [...new Set(names)].sort();
    },
    textOf: (path) => git('show', `${commit}:./${path}`),
  };
}

function commitOf(folder: string, name: string): string {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return run(folder, args).trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    run(folder, ['rev-parse', '--git-dir']);
    throw new GitError(`git knows no revision "${name}"; in a shallow clone, fetch it first`);
  }
}

/** `M\0a\0R100\0b\0c\0D\0d\0` */
function readStatus(output: string): ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at < fields.length - 1;) {
    const status = fields[at] ?? '';
    const before = fields[at + 1] ?? '';
    if (/^[RC]/u.test(status)) {
      if (status.startsWith('R')) files.push({ before, after: fields[at + 2] ?? before });
      at += 3;
      continue;
    }
    if (status === 'D') files.push({ before, after: undefined });
    else if (status !== 'A') files.push({ before, after: before });
    at += 2;
  }
  return files;
}

function run(folder: string, args: readonly string[]): string {
  const result = spawnSync('git', ['-c', 'core.quotepath=off', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (result.error !== undefined) throw new GitError(`git cannot be run (${result.error.message})`);
  if (result.status !== 0) {
    throw new GitError(result.stderr.trim().split('\n')[0] ?? 'git failed');
  }
  return result.stdout;
}
