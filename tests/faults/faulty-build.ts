import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { shareCompiledPages } from '../compiled-pages.ts';
import { INSTANT, type Archive } from '../site/archive.ts';
import { stepOf, type Fault } from './fault.ts';
import { phaseOf, type Phase } from './phase.ts';

const PROJECT = join(import.meta.dirname, '../..');

export interface FaultyRun {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Who builds; this user by default. */
  readonly uid?: number | undefined;
  /** Permissions that new files lack, as `umask` takes them. */
  readonly umask?: string;
  /** Root of the project that builds; this one by default. */
  readonly project?: string;
}

export interface FaultyOutcome {
  /** Exit code, or the name of the signal that ended it. */
  readonly end: number | string;
  readonly output: string;
}

/** Builds an archive into the site of a name, as `archive.build` does, with a fault. */
export function buildWith(
  fault: Fault,
  archive: Archive,
  site: string,
  { args = [], env = {}, uid, umask = '022', project = PROJECT }: FaultyRun = {},
): Promise<FaultyOutcome> {
  const cache = join(archive.folder, `${site}-cache`);
  if (!existsSync(cache)) shareCompiledPages(inject('compiledPages'), cache);
  const child = spawn(
    '/bin/sh',
    [
      ...['-c', `umask ${umask}; exec "$0" "$@"`, process.execPath],
      ...['--import', join(import.meta.dirname, 'inject.ts'), 'scripts/build.ts', ...args],
    ],
    {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      // One that waits for ever, as who reads a pipe does, is a failure like any other.
      timeout: 280_000,
      killSignal: 'SIGKILL',
      ...(uid === undefined ? {} : { uid, gid: uid }),
      env: {
        ...process.env,
        CONTENT_DIR: archive.contentDir,
        OUT_DIR: join(archive.folder, site),
        CACHE_DIR: cache,
        SOURCE_DATE_EPOCH: String(INSTANT),
        FAULT: JSON.stringify(fault),
        ...env,
      },
    },
  );
  return new Promise((done, fail) => {
    let output = '';
    const keep = (piece: Buffer): void => {
      output += piece.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      done({ end: signal ?? code ?? 1, output });
    });
  });
}

/** How many steps each phase of a build has that nothing goes wrong in. */
export async function stepsOf(
  archive: Archive,
  site: string,
  run: FaultyRun = {},
): Promise<ReadonlyMap<Phase, number>> {
  const report = join(archive.folder, `${site}.steps`);
  rmSync(report, { force: true });
  const { end, output } = await buildWith({ report }, archive, site, run);
  if (end !== 0) throw new Error(output);
  const steps = new Map<Phase, number>();
  for (const line of readFileSync(report, 'utf8').trimEnd().split('\n')) {
    const { path } = stepOf(line);
    const phase = phaseOf(path, join(archive.folder, site));
    steps.set(phase, (steps.get(phase) ?? 0) + 1);
  }
  return steps;
}
