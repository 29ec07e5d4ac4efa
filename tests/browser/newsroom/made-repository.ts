import { createHash } from 'node:crypto';
import type { Checkout } from './newsroom.ts';

/** What a commit holds, by path. */
export type MadeFiles = ReadonlyMap<string, Buffer>;

/** A line of work, with all files that it holds. */
export interface MadeBranch {
  /** Of its last commit. */
  head: string;
  /** The commit where it began. */
  readonly base: string;
  files: MadeFiles;
}

/** What a commit does to a branch. */
export interface MadeCommit {
  readonly additions: readonly { readonly path: string; readonly contents: string }[];
  readonly deletions: readonly { readonly path: string }[];
}

/** A proposal to take a branch over. */
export interface MadePull {
  readonly number: number;
  readonly title: string;
  /** Owner of the repository that has the branch. */
  readonly owner: string;
  readonly branch: string;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  labels: readonly string[];
}

/** Branches of one repository and its forks, which have their commits in common, as Git has them. */
export class MadeRepository {
  readonly owner: string;
  readonly branches = new Map<string, MadeBranch>();
  readonly #commits: Map<string, MadeFiles>;

  /** @param of what this is a fork of. */
  constructor(owner: string, of?: MadeRepository) {
    this.owner = owner;
    this.#commits = of === undefined ? new Map<string, MadeFiles>() : of.#commits;
  }

  /** Takes the files of a checkout for its branch `main`. */
  lay(files: Checkout): void {
    const bytes = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
    const head = oidOf(`head of ${this.owner}`);
    this.#commits.set(head, new Map(bytes));
    this.begin('main', head);
  }

  /** The files of a commit, or undefined where there is no such. */
  at(commit: string): MadeFiles | undefined {
    return this.#commits.get(commit);
  }

  /** Begins a branch at a commit, or puts one there. */
  begin(name: string, at: string): void {
    const files = this.#commits.get(at) ?? new Map<string, Buffer>();
    this.branches.set(name, { head: at, base: at, files });
  }

  /** Puts files in base64 on a branch and takes others away, whose head is another then. */
  commit(branch: MadeBranch, changes: MadeCommit): void {
    const files = new Map(branch.files);
    for (const { path } of changes.deletions) files.delete(path);
    for (const { path, contents } of changes.additions) {
      files.set(path, Buffer.from(contents, 'base64'));
    }
    branch.files = files;
    branch.head = oidOf(branch.head + JSON.stringify(changes));
    this.#commits.set(branch.head, files);
  }

  /** Takes a branch over into another, as a merge does; false where both changed a file. */
  merge(branch: MadeBranch, into: MadeBranch): boolean {
    const base = this.#commits.get(branch.base) ?? new Map<string, Buffer>();
    const changes = changesBetween(base, branch.files);
    const others = new Set(changesBetween(base, into.files).map(({ path }) => path));
    if (changes.some(({ path }) => others.has(path))) return false;
    this.commit(into, {
      additions: changes.flatMap(({ path }) => {
        const contents = branch.files.get(path)?.toString('base64');
        return contents === undefined ? [] : [{ path, contents }];
      }),
      deletions: changes.filter(({ change }) => change === 'DELETED'),
    });
    return true;
  }

  /** The text of a file on a branch, or undefined where there is none. */
  text(path: string, branch = 'main'): string | undefined {
    return this.branches.get(branch)?.files.get(path)?.toString();
  }

  /** Makes a commit as anybody does: `text` is what a file has then. */
  write(path: string, text: string, branch = 'main'): void {
    const on = this.branches.get(branch);
    if (on === undefined) throw new Error(`no branch ${branch}`);
    const contents = Buffer.from(text).toString('base64');
    this.commit(on, { additions: [{ path, contents }], deletions: [] });
  }
}

/** Paths of files that differ between two commits, with what became of them. */
export function changesBetween(
  from: MadeFiles,
  to: MadeFiles,
): { readonly path: string; readonly change: 'ADDED' | 'MODIFIED' | 'DELETED' }[] {
  const changed = Array.from(to, ([path, bytes]) => {
    const before = from.get(path);
    if (before === undefined) return [{ path, change: 'ADDED' as const }];
    return before.equals(bytes) ? [] : [{ path, change: 'MODIFIED' as const }];
  });
  const gone = [...from.keys()].filter((path) => !to.has(path));
  return [...changed.flat(), ...gone.map((path) => ({ path, change: 'DELETED' as const }))];
}

/** The name that content has, 40 hexadecimal digits. */
export function oidOf(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}
