import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Shard } from '../edition/plan.ts';
import type { Screen } from './progress.ts';
import type { FilesList } from '../hosting/uploads.ts';
import { parseShard } from './shards.ts';

/** How a site is built. */
export interface BuildOptions {
  /** Uses nothing of the last build. */
  readonly force: boolean;
  /** Builds into a folder that holds what no build wrote, in which files of its names are replaced. */
  readonly overwrite: boolean;
  /** Processes that make a site anew; undefined takes what pays off. */
  readonly workers: number | undefined;
  /** Makes only a slice of the pages into `outDir`, for `merge` to unite. */
  readonly shard: Shard | undefined;
  /** Folders of all shards, instead of making pages; undefined makes them. */
  readonly merge: readonly string[] | undefined;
  /** Writes what changed since the site that a host holds into `outDir`, instead of a site. */
  readonly changes: ChangesOption | undefined;
  /** Where to show what the build is at; undefined shows nothing. */
  readonly screen: Screen | undefined;
}

/** What the changes are counted from. */
export interface ChangesOption {
  /** The list of files of the site that the host holds; undefined believes the cache. */
  readonly since: FilesList | undefined;
}

/** What names the folder that a build writes to, as messages say it. */
export function outputName(changes: unknown): 'OUT_DIR' | '--changes' {
  return changes === undefined ? 'OUT_DIR' : '--changes';
}

/** An option has a value that it cannot have. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** What may be typed, as `parseArgs` of Node has it. */
export const typedOptions = {
  force: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  workers: { type: 'string' },
  shard: { type: 'string' },
  merge: { type: 'boolean' },
  changes: { type: 'string' },
  since: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Typed = Readonly<Partial<Record<keyof typeof typedOptions, string | boolean>>>;

/**
 * The options of a build among others, which are passed over.
 *
 * @throws OptionError, ShardError for a wrong value.
 */
export function readBuildOptions(args: string[]): BuildOptions {
  const config = { args, strict: false, allowPositionals: true, options: typedOptions };
  const { values, positionals } = parseArgs(config);
  if (values.changes !== undefined) {
    throw new OptionError('--changes is an option of "npm run build" alone');
  }
  return buildOptions(values, positionals);
}

/**
 * @param words folders for `merge`.
 * @param since the list that the option of this name leads to.
 * @throws OptionError, ShardError for a wrong value.
 */
export function buildOptions(
  { force, overwrite, workers, shard, merge, changes, since: place, json }: Typed,
  words: readonly string[],
  since?: FilesList,
): BuildOptions {
  if (merge === true && shard !== undefined) {
    throw new OptionError('--shard makes a part and --merge the whole of all; take one of them');
  }
  if (changes !== undefined && shard !== undefined) {
    throw new OptionError(
      '--shard makes a part, of which no changes are known; give --changes to --merge',
    );
  }
  if (typeof changes === 'string' && changes.trim() === '') {
    throw new OptionError('--changes names no folder; say which, as in --changes /tmp/changes');
  }
  if (place !== undefined && changes === undefined) {
    throw new OptionError('--since names the site that --changes are counted from; give both');
  }
  return {
    force: force === true,
    overwrite: overwrite === true,
    workers: typeof workers === 'string' ? wholeNumber(workers) : undefined,
    shard: typeof shard === 'string' ? parseShard(shard) : undefined,
    merge: merge === true ? words.map((dir) => resolve(dir)) : undefined,
    changes: changes === undefined ? undefined : { since },
    screen: process.stderr.isTTY && json !== true && !isCI() ? process.stderr : undefined,
  };
}

/** Continuous integration keeps what a terminal would have overwritten. */
function isCI(): boolean {
  return !['', 'false', undefined].includes(process.env['CI']);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new OptionError(`--workers: "${text}" is not a number of processes`);
}
