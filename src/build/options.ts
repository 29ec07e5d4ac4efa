import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Shard } from '../edition/plan.ts';
import type { Screen } from './progress.ts';
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
  /** Where to show what the build is at; undefined shows nothing. */
  readonly screen: Screen | undefined;
}

/** An option has a value that it cannot have. */
export class OptionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OptionError';
  }
}

/** What may be typed, as `parseArgs` of Node has it. */
export const typedOptions = {
  force: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  workers: { type: 'string' },
  shard: { type: 'string' },
  merge: { type: 'boolean' },
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
  return buildOptions(values, positionals);
}

/**
 * @param words folders for `merge`.
 * @throws OptionError, ShardError for a wrong value.
 */
export function buildOptions(
  { force, overwrite, workers, shard, merge, json }: Typed,
  words: readonly string[],
): BuildOptions {
  if (merge === true && shard !== undefined) {
    throw new OptionError('--shard makes a part and --merge the whole of all; take one of them');
  }
  return {
    force: force === true,
    overwrite: overwrite === true,
    workers: typeof workers === 'string' ? wholeNumber(workers) : undefined,
    shard: typeof shard === 'string' ? parseShard(shard) : undefined,
    merge: merge === true ? words.map((dir) => resolve(dir)) : undefined,
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
