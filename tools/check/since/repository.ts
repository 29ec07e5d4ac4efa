import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Git cannot answer: no repository, no such revision, no git. `message` says which. */
export class GitError extends Error {
  override readonly name = 'GitError';
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
  /** Whether an article of the revision holds a word. */
  readonly mentions: (word: string) => boolean;
}

/**
 * The state of `folder` at a revision: a commit, a branch, a tag. Where that went on by itself
 * since, the state that both have in common: what others did is no change of one's own.
 *
 * @throws GitError when there is no git, no repository, or no such revision.
 */
export function openRevision(folder: string, name: string): Revision {
  const git = (...args: string[]): string => run(folder, args);
  const commit = commonOf(folder, commitOf(folder, name));
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
    mentions: (word) => {
      const search = ['grep', '--quiet', '--fixed-strings', '--word-regexp', '-e', word];
      return succeeds(folder, [...search, commit, '--', './articles']);
    },
  };
}

function commitOf(folder: string, name: string): string {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return run(folder, args).trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    verifyRepository(folder);
    const isShallow = run(folder, ['rev-parse', '--is-shallow-repository']).trim() === 'true';
    throw new GitError(
      isShallow
        ? `git knows no revision "${name}" here, where a part of the history is missing; run "git fetch --unshallow origin" and "git fetch origin ${name}"`
        : `git knows no revision "${name}"`,
    );
  }
}

/** The newest commit that the work tree's and another have in common; without one, the other. */
function commonOf(folder: string, commit: string): string {
  const args = ['merge-base', 'HEAD', commit];
  return succeeds(folder, args) ? run(folder, args).trim() : commit;
}

/** @throws GitError in words for who asked, where git keeps nothing or does not say what. */
function verifyRepository(folder: string): void {
  try {
    run(folder, ['rev-parse', '--git-dir']);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (said.includes('dubious ownership')) {
      throw new GitError(
        `the repository around "${folder}" belongs to another account, and git reads it only after ` +
          `"git config --global --add safe.directory '*'"`,
      );
    }
    if (!/not a git repository/iu.test(said)) throw error;
    throw new GitError(
      `git does not keep "${folder}", so that nothing is known of how it was; ` +
        'take a clone of the repository, or leave the revision out',
    );
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

function succeeds(folder: string, args: readonly string[]): boolean {
  return ask(folder, args).status === 0;
}

function ask(folder: string, args: readonly string[]) {
  return spawnSync('git', ['-c', 'core.quotepath=off', ...args], {
    cwd: folder,
    encoding: 'utf8',
    // Its words are read.
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 256 * 1024 * 1024,
  });
}

function run(folder: string, args: readonly string[]): string {
  const result = ask(folder, args);
  if (result.error !== undefined) throw new GitError(cannotRun(folder, result.error));
  if (result.status !== 0) {
    throw new GitError(result.stderr.trim().split('\n')[0] ?? 'git failed');
  }
  return result.stdout;
}

function cannotRun(folder: string, error: Error): string {
  const code = 'code' in error ? String(error.code) : error.message;
  if (code !== 'ENOENT') return `git cannot be run (${code})`;
  return existsSync(folder)
    ? 'git is not installed here, or not on the path; what changed since a revision only git knows'
    : `there is no folder "${folder}"`;
}
