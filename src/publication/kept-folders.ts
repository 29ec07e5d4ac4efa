import { pagePaths } from '../schema/page-paths.ts';
import { isPattern } from './redirect-pattern.ts';

/**
 * First parts of the site's own addresses that some hosts would take for the year of a pattern:
 * `briefing` of `/:year/:month/:day/:slug/`, since their names take more than digits. What stands below
 * them is none of the pattern, and those hosts are told so.
 *
 * @param patterns addresses that begin with `:year`, or with a word, which concerns none.
 * @param prefixes of the lists of each language: empty, `/de`.
 */
export function keptFolders(patterns: readonly string[], prefixes: readonly string[]): string[] {
  const open = patterns.map(partsOf).filter(([first = '']) => isPattern(first));
  const paths = prefixes.flatMap((prefix) =>
    Object.values(pagePaths).map((path: string) => partsOf(prefix + path)),
  );
  const kept = paths.flatMap((path) => {
    const [first = ''] = path;
    return first !== '' && !isAny(first) && open.some((pattern) => couldTake(pattern, path))
      ? [first]
      : [];
  });
  return [...new Set(kept)];
}

/** Whether a pattern and the form of an address have an address in common. */
function couldTake(pattern: readonly string[], path: readonly string[]): boolean {
  const isOpen = pattern.at(-1) === '*';
  if (isOpen ? path.length < pattern.length : path.length !== pattern.length) return false;
  return pattern.every((part, at) => isPattern(part) || isAny(path[at]) || part === path[at]);
}

function isAny(part = ''): boolean {
  return part.startsWith('{');
}

/** `/briefing/` has two, of which the last is empty. */
function partsOf(path: string): string[] {
  return path.slice(1).split('/');
}
