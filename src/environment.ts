import { homedir } from 'node:os';
import { parse, resolve } from 'node:path';
import { kindOf } from './disk/claim.ts';
import { isWithin, realPathOf } from './disk/paths.ts';
import { configurationProblems } from './loader/configuration.ts';
import { formatFailure, formatProblem } from './problem/format.ts';
import type { Problem } from './problem/problem.ts';
import { addressFault, siteUrlOf } from './schema/site-address.ts';
import { site } from '#site';

/** Everything that a command takes from its surroundings: folders, address and clock. */
export interface Environment {
  /** `CONTENT_DIR`, default `content`: articles and registries. Absolute. */
  readonly contentDir: string;
  /**
   * `OUT_DIR`, default `dist`: the finished site, changed when a build succeeded. Absolute, and
   * free of links: where one stands in its place, the folder that it leads to.
   */
  readonly outDir: string;
  /** `CACHE_DIR`, default `.cache`: may be deleted at any time. Absolute, and free of links. */
  readonly cacheDir: string;
  /**
   * `SITE_URL`, default `site.url`: scheme, host and the path that the site lies below, if any,
   * without a closing slash.
   */
  readonly siteUrl: string;
  /** The build instant in epoch milliseconds: `SOURCE_DATE_EPOCH` (seconds), else the clock. */
  readonly now: number;
}

/** Variables that do not make sense, all of them, one a line. */
export class EnvironmentError extends Error {
  /** The same where all of it stands in the configuration; else empty. */
  readonly problems: readonly Problem[];

  constructor(faults: readonly string[], problems: readonly Problem[] = []) {
    super(faults.join('\n'));
    this.name = 'EnvironmentError';
    this.problems = problems.length === faults.length ? problems : [];
  }
}

/**
 * Reads the environment once; only the outermost caller (a script, the configuration,
 * a route) does so and hands down what it found.
 *
 * Relative folders are taken from `cwd`. An empty variable counts as absent.
 *
 * @param outName what named the folder of `OUT_DIR`, for messages.
 * @throws EnvironmentError naming every variable that cannot be used.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  clock: () => number = Date.now,
  outName = 'OUT_DIR',
): Environment {
  const faults: string[] = [];
  const folder = (name: string, fallback: string): string =>
    resolve(cwd, present(env[name]) ?? fallback);
  const written = (name: string, fallback: string, shown = name): string => {
    try {
      const path = realPathOf(folder(name, fallback));
      kindOf(path);
      return path;
    } catch (error) {
      faults.push(`${shown}: ${formatFailure(error)}`);
      return folder(name, fallback);
    }
  };

  const contentDir = folder('CONTENT_DIR', 'content');
  const outDir = written('OUT_DIR', 'dist', outName);
  const cacheDir = written('CACHE_DIR', '.cache');
  faults.push(...folderFaults(cwd, { contentDir, outDir, cacheDir }, outName));

  const problems = configurationProblems(site, cwd);
  faults.push(...problems.map(formatProblem));
  const address = present(env['SITE_URL']);
  const siteUrl = siteUrlOf(address ?? site.url);
  const fault = address === undefined ? undefined : addressFault(address);
  if (fault !== undefined) faults.push(`SITE_URL: ${fault}`);

  const epoch = present(env['SOURCE_DATE_EPOCH']);
  const now = epoch === undefined ? clock() : instantOf(epoch);
  if (now === undefined) {
    faults.push(
      `SOURCE_DATE_EPOCH: "${epoch ?? ''}" is not a time; ` +
        'write whole seconds since 1970, for example "1721223000"',
    );
  }

  if (siteUrl === undefined || now === undefined || faults.length > 0) {
    throw new EnvironmentError(faults, problems);
  }
  return { contentDir, outDir, cacheDir, siteUrl, now };
}

/** Addresses that the site has: the one that a build is for, and that of the configuration. */
export function siteAddresses({ siteUrl }: Pick<Environment, 'siteUrl'>): readonly string[] {
  const configured = siteUrlOf(site.url);
  return configured === undefined || configured === siteUrl ? [siteUrl] : [siteUrl, configured];
}

/** The last second of the year 9999. */
const LAST_SECOND = 253_402_300_799;

function present(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

/**
 * Where no output and no cache may lie, whatever is there. What else a build may not write to
 * it finds out when it looks at the folders themselves.
 */
function folderFaults(
  cwd: string,
  folders: Pick<Environment, 'contentDir' | 'outDir' | 'cacheDir'>,
  outName: string,
): string[] {
  const { contentDir, outDir, cacheDir } = folders;
  const content = realOrSame(contentDir);
  const faults: string[] = [];
  const written = [
    { name: outName, path: outDir },
    { name: 'CACHE_DIR', path: cacheDir },
  ];
  for (const { name, path } of written) {
    if (isWithin(cwd, path) || parse(path).root === path) {
      faults.push(`${name}: "${path}" holds the project itself; name a folder of its own`);
    } else if (isWithin(homedir(), path)) {
      faults.push(`${name}: "${path}" holds your home folder; name a folder of its own`);
    } else if (isWithin(path, content) || isWithin(content, path)) {
      faults.push(`${name}: "${path}" and CONTENT_DIR "${contentDir}" overlap; keep them apart`);
    }
  }
  if (isWithin(cacheDir, outDir) || isWithin(outDir, cacheDir)) {
    faults.push(`CACHE_DIR: "${cacheDir}" and ${outName} "${outDir}" overlap; keep them apart`);
  }
  return faults;
}

/** Content behind a link that leads nowhere is told by whoever reads it. */
function realOrSame(path: string): string {
  try {
    return realPathOf(path);
  } catch {
    return path;
  }
}

function instantOf(text: string): number | undefined {
  const seconds = /^\d{1,12}$/u.test(text) ? Number(text) : Number.NaN;
  return seconds <= LAST_SECOND ? seconds * 1000 : undefined;
}
