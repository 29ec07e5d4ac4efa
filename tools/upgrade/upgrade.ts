import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PaperName } from '../init/project.ts';
import { openRepository } from '../init/repository.ts';
import { dutiesIn } from './changes.ts';
import { gitIn, UpgradeError, type Git } from './git.ts';
import { copyTree, entriesOf } from './trees.ts';
import { fetchVersions, knownVersion } from './versions.ts';

export interface UpgradeOptions {
  readonly projectDir: string;
  /** Repository of the product; default the remote `upstream`. */
  readonly from: string | undefined;
  /** The version to go to; default the newest. */
  readonly to: string | undefined;
  /** The version that the copy is of; default that of its `package.json`. */
  readonly base: string | undefined;
  /** Whose paper it is. */
  readonly paper: PaperName;
}

/** What an upgrade changes, before anything is changed. */
export interface UpgradePlan {
  readonly base: string;
  readonly target: string;
  /** The product's change as a commit that no branch has. Nothing where there is no newer version. */
  readonly commit: string | undefined;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Files of the product that this copy took away, and that stay away. */
  readonly away: readonly string[];
  /** What is to be done by hand, by version. */
  readonly duties: readonly (readonly [version: string, text: string])[];
}

/** What came of it. */
export interface Upgraded {
  /** Files that the product and this copy changed at one place; git shows both. */
  readonly conflicts: readonly string[];
}

/**
 * Finds what the product changed between two versions, for a copy of any origin: clone, fork or one
 * that shares no history with it. Changes nothing.
 *
 * @throws UpgradeError, or InitError where work is in no commit.
 */
export async function planUpgrade(options: UpgradeOptions): Promise<UpgradePlan> {
  const { projectDir, paper } = options;
  const git = gitIn(projectDir);
  verifyClean(projectDir, git);
  const versions = fetchVersions(git, options.from ?? upstreamOf(git));
  const base = knownVersion(versions, options.base ?? versionOf(projectDir));
  const target = knownVersion(versions, options.to ?? versions.all.at(-1) ?? '');
  const [first, last] = [base, target].map((version) => versions.all.indexOf(version));
  const way = versions.all.slice((first ?? 0) + 1, (last ?? 0) + 1);
  const plan = { base, target, added: [], changed: [], removed: [], away: [], duties: [] };
  if (base === target) return { ...plan, commit: undefined };
  if (way.length === 0) throw new UpgradeError(`${target} is older than ${base}, which this is`);

  const here = new Set(entriesOf(git(['ls-tree', '-r', '-z', '--name-only', 'HEAD'])));
  const whole = await copyTree(git, versions.revision(base), paper, () => false);
  const gone = [...whole.paths].filter((path) => !here.has(path));
  const isLeft = (path: string): boolean => gone.includes(path);
  const before = await copyTree(git, versions.revision(base), paper, isLeft);
  const after = await copyTree(git, versions.revision(target), paper, isLeft);
  const root = git(['commit-tree', before.tree, '-m', `version ${base}`]).trim();
  const message = `chore: upgrade from ${base} to ${target}`;
  const commit = git(['commit-tree', after.tree, '-p', root, '-m', message]).trim();
  const differing = (filter: string): string[] =>
    entriesOf(git(['diff-tree', '-r', '-z', '--no-renames', '--name-only', filter, root, commit]));
  const added = differing('--diff-filter=A');
  // Git writes over files that it ignores.
  const hidden = added.find((path) => !here.has(path) && existsSync(join(projectDir, path)));
  if (hidden !== undefined) {
    throw new UpgradeError(`${hidden} is in no commit, and the product has one too; move it first`);
  }
  const log = git.ask(['cat-file', 'blob', `${versions.revision(target)}:CHANGELOG.md`]);
  return {
    ...{ base, target, commit, away: gone },
    added,
    changed: differing('--diff-filter=MT'),
    removed: differing('--diff-filter=D'),
    duties: dutiesIn(log.out, way),
  };
}

/**
 * Puts the product's change on top of the branch, as one commit. Where both changed the same lines
 * git stops, and keeps both for somebody to choose; nothing of the copy is lost in either case.
 *
 * @throws UpgradeError where git refuses to begin.
 */
export function carryOut(projectDir: string, { commit }: UpgradePlan): Upgraded {
  if (commit === undefined) return { conflicts: [] };
  const git = gitIn(projectDir);
  const { code, told } = git.ask([
    ...['-c', 'merge.directoryRenames=false', 'cherry-pick'],
    ...['--allow-empty', '--keep-redundant-commits', commit],
  ]);
  if (code === 0) return { conflicts: [] };
  const conflicts = entriesOf(git(['diff', '--name-only', '--diff-filter=U', '-z']));
  if (conflicts.length === 0) throw new UpgradeError(`nothing was changed; git says:\n${told}`);
  return { conflicts };
}

function verifyClean(projectDir: string, git: Git): void {
  const [changed, ...others] = openRepository(projectDir).changed;
  if (changed !== undefined) {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    throw new UpgradeError(`${changed}${more} is in no commit; commit first`);
  }
  if (git(['rev-parse', '--show-prefix']).trim() !== '') {
    throw new UpgradeError('this folder is part of another repository; it needs one of its own');
  }
  const { code } = git.ask(['var', 'GIT_COMMITTER_IDENT']);
  if (code !== 0) {
    throw new UpgradeError('git does not know who you are; set user.name and user.email first');
  }
}

function upstreamOf(git: Git): string {
  if (git.ask(['remote', 'get-url', 'upstream']).code === 0) return 'upstream';
  throw new UpgradeError(
    'name the repository of the product: --from https://github.com/OWNER/NAME.git, or as a remote: git remote add upstream ADDRESS',
  );
}

function versionOf(projectDir: string): string {
  const manifest = z.object({ version: z.string() });
  const text = readFileSync(join(projectDir, 'package.json'), 'utf8');
  const result = manifest.safeParse(JSON.parse(text));
  if (result.success) return result.data.version;
  throw new UpgradeError('package.json names no version; name it with --base');
}
