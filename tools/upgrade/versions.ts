import { UpgradeError, type Git } from './git.ts';

/** Where the product's tags are kept, apart from tags of the copy. */
const TAGS = 'refs/product/';

/** Versions of the product, oldest first: `0.2.0`. */
export interface Versions {
  readonly all: readonly string[];
  /** The name by which git knows a version. */
  readonly revision: (version: string) => string;
}

/**
 * Fetches the versions of the product.
 *
 * @param source address or folder of its repository.
 * @throws UpgradeError where it has none, or cannot be reached.
 */
export function fetchVersions(git: Git, source: string): Versions {
  const { code, told } = git.ask([
    ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--end-of-options'],
    ...[source, `+refs/tags/v*:${TAGS}v*`],
  ]);
  if (code !== 0) throw new UpgradeError(`"${source}" cannot be fetched from:\n${told}`);
  const names = git(['for-each-ref', '--format=%(refname)', '--sort=version:refname', TAGS]);
  const all = names
    .split('\n')
    .map((name) => name.slice(`${TAGS}v`.length))
    .filter((version) => /^\d+\.\d+\.\d+$/u.test(version));
  if (all.length === 0)
    throw new UpgradeError(`"${source}" has no versions: no tag such as v1.2.3`);
  return { all, revision: (version) => `${TAGS}v${version}` };
}

/**
 * A version of those that there are.
 *
 * @throws UpgradeError that names them.
 */
export function knownVersion({ all }: Versions, typed: string): string {
  const version = typed.replace(/^v/u, '');
  if (all.includes(version)) return version;
  throw new UpgradeError(`the product has no version "${typed}"; it has ${all.join(', ')}`);
}
