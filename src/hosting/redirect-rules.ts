import type { Redirect } from '../publication/redirects.ts';
import { canBePage } from './redirect-page.ts';
import { writtenPaths } from './request-paths.ts';

/** Static rules that Cloudflare reads. */
export const MAX_RULES = 2000;

/** Redirects by how a host that reads few rules carries them out. */
export interface RuleShare {
  /** By rules: 301. */
  readonly ruled: readonly Redirect[];
  /** By the pages at the old addresses alone. */
  readonly paged: readonly Redirect[];
  /** Not at all: neither is there room for a rule, nor can a page stand there. */
  readonly lost: readonly Redirect[];
}

/** Gives rules to addresses at which no page can stand, then to others while there is room for `most`. */
export function ruleShare(redirects: readonly Redirect[], most = MAX_RULES): RuleShare {
  const pages = redirects.filter(canBePage);
  const others = redirects.filter((redirect) => !canBePage(redirect));
  const room = Math.max(0, most - others.length);
  const paged = pages.slice(room);
  const lost = others.slice(most);
  const left = new Set([...paged, ...lost]);
  return { ruled: redirects.filter((redirect) => !left.has(redirect)), paged, lost };
}

/** What a publisher should know of redirects that have no rule; undefined when all have one. */
export function shortageOf({ ruled, paged, lost }: RuleShare): string | undefined {
  if (paged.length + lost.length === 0) return undefined;
  const all = ruled.length + paged.length + lost.length;
  return [
    `${all} redirects are more than Cloudflare reads, ${MAX_RULES}.`,
    paged.length === 0
      ? ''
      : ` There, ${paged.length} old addresses from ${paged[0]?.from ?? ''} on answer 200 with a page that sends readers on, not 301.`,
    lost.length === 0
      ? ''
      : ` ${lost.length} are not found, from ${lost[0]?.from ?? ''} on: take old aliases away or serve the site elsewhere.`,
    ' Vercel reads as few; other hosts have all of them. See docs/deploy.md.',
  ].join('');
}

/**
 * `_redirects` for Cloudflare and the local server, which compare paths as they were asked for:
 * other ways to write them (without the closing slash, hex digits in the other case) have rules of
 * their own while there is room. Those that have none take two steps.
 *
 * @param redirects those that have rules: see `ruleShare`.
 */
export function cloudflareRules(redirects: readonly Redirect[]): string {
  const [first, more] = [new Set<string>(), new Set<string>()];
  for (const { from, to } of redirects) {
    for (const [at, path] of writtenPaths(from).entries()) {
      (at === 0 ? first : more).add(`${path} ${to} 301\n`);
    }
  }
  return [...first, ...[...more].slice(0, MAX_RULES - first.size)].join('');
}

/**
 * `_redirects` as Netlify reads it, which takes an address with and without its closing slash for
 * one. Where a page stands at the old address, it serves that page unless an exclamation mark
 * forces the rule, which Cloudflare neither needs nor knows.
 */
export function netlifyRules(redirects: readonly Redirect[]): string {
  return redirects
    .flatMap(({ from, to }) =>
      writtenPaths(from)
        .filter((path) => path.endsWith('/') === from.endsWith('/'))
        .map((path) => `${path} ${to} 301!\n`),
    )
    .join('');
}

/**
 * Lines of `_redirects` for patterns, which come after those of exact addresses. Where the first
 * part is any, an address without its closing slash could be a file; and since `:year` takes
 * anything here, those that begin with a word come first, then folders of which it takes nothing.
 *
 * @param kept those folders: see `keptFolders`.
 * @param basePath the path that the site lies below, which stands in the patterns.
 */
export function patternRules(
  patterns: readonly Redirect[],
  kept: readonly string[],
  host: 'cloudflare' | 'netlify',
  basePath: string,
): string {
  const status = host === 'netlify' ? '301!' : '301';
  const isWord = ({ from }: Redirect): boolean => /^\/[^:\d]/u.test(from.slice(basePath.length));
  const linesOf = ({ from, to }: Redirect): string[] => {
    const isDistinct =
      host === 'cloudflare' && from.endsWith('/') && !from.startsWith(`${basePath}/:`);
    return [from, ...(isDistinct ? [from.slice(0, -1)] : [])].map(
      (path) => `${path} ${to} ${status}\n`,
    );
  };
  return [
    ...patterns.filter(isWord).flatMap(linesOf),
    ...kept.map((folder) => `${basePath}/${folder}/* ${basePath}/${folder}/:splat 200\n`),
    ...patterns.filter((pattern) => !isWord(pattern)).flatMap(linesOf),
  ].join('');
}
