import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { buildSite } from '../src/build/build.ts';
import type { BuildOptions } from '../src/build/pages.ts';
import { LockError } from '../src/build/lock.ts';
import { formatPhases } from '../src/build/phase.ts';
import { parseShard, ShardError } from '../src/build/shards.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { ContentError } from '../src/problem/report.ts';

const help = `Builds the site.

  npm run build [-- --force] [--overwrite] [--workers N] [--shard I/N | --merge DIR...] [--json]

Reads CONTENT_DIR (content), writes OUT_DIR (dist) when everything succeeded, keeps what
can be used again in CACHE_DIR (.cache). SITE_URL is the address of the site and
SOURCE_DATE_EPOCH the build instant in seconds; by default those of src/site.config.ts
and now.

  --force           uses nothing of the last build
  --overwrite       builds into a folder that holds what no build wrote: files of the same names
                    are replaced, all others stay
  --workers N       processes that render a site anew (default: one a core for large archives)
  --shard I/N       renders a slice of the pages into OUT_DIR, for --merge; give all slices one
                    SOURCE_DATE_EPOCH
  --merge DIR...    makes the site of all slices, instead of rendering
  --json            prints the report as JSON
  --help            prints this`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      force: { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
      workers: { type: 'string' },
      shard: { type: 'string' },
      merge: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) print(help);
  else {
    const { force, overwrite, json, merge, shard, workers } = values;
    const options: BuildOptions = {
      force,
      overwrite,
      workers: workers === undefined ? undefined : wholeNumber(workers),
      shard: shard === undefined ? undefined : parseShard(shard),
      merge: merge ? positionals.map((dir) => resolve(dir)) : undefined,
      screen: process.stderr.isTTY && !json && !isCI() ? process.stderr : undefined,
    };
    await run(options, json);
  }
} catch (error) {
  process.exitCode = 1;
  if (error instanceof ContentError) {
    const errors = error.problems.filter((problem) => problem.level === 'error').length;
    complain(
      `${error.message}\n\n${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was published.`,
    );
  } else if (
    error instanceof EnvironmentError ||
    error instanceof LockError ||
    error instanceof ShardError
  ) {
    complain(error.message);
  } else {
    const trace = process.env['DEBUG'] !== undefined && error instanceof Error;
    complain(trace ? (error.stack ?? error.message) : messageOf(error));
  }
}

/** Continuous integration keeps what a terminal would have overwritten. */
function isCI(): boolean {
  return !['', 'false', undefined].includes(process.env['CI']);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new ShardError(`--workers: "${text}" is not a number of processes`);
  }
  return number;
}

async function run(options: BuildOptions, json: boolean): Promise<void> {
  const environment = readEnvironment(process.env, process.cwd());
  const report = await buildSite(environment, process.cwd(), options);
  for (const notice of report.notices) complain(`Notice: ${notice}`);
  if (json) {
    print(JSON.stringify(report, undefined, 2));
    return;
  }
  const { published, expired, scheduled, drafts, added, changed, removed, files, phases } = report;
  print(formatPhases(phases));
  print(
    `\n${published} published, ${expired} expired, ${scheduled} scheduled, ${drafts} drafts; ` +
      `${files} files: ${added} added, ${changed} changed, ${removed} removed`,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
