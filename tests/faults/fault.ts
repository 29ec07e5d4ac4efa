import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INSTANT, type Archive } from '../site/archive.ts';
import { isPhase, phaseOf, type Phase } from './phase.ts';

/** What goes wrong in a build, and when. */
export interface Fault {
  readonly phase?: Phase | undefined;
  /** The step of the phase, counted from 1, that goes wrong; undefined for none. */
  readonly at?: number | undefined;
  /**
   * `kill` ends the process in the middle of the step, `wait` holds it before the step until
   * `gate` is gone; the others refuse the step and all after it.
   */
  readonly how?: 'kill' | 'wait' | 'full' | 'readonly' | undefined;
  /** File that a build makes when it begins to wait. */
  readonly gate?: string | undefined;
  /** File that every step is written down in. */
  readonly report?: string | undefined;
}

/** One change of the disk. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

const PROJECT = join(import.meta.dirname, '../..');

const faultSchema = z.object({
  phase: z
    .string()
    .refine((name) => isPhase(name))
    .optional(),
  at: z.int().optional(),
  how: z.enum(['kill', 'wait', 'full', 'readonly']).optional(),
  gate: z.string().optional(),
  report: z.string().optional(),
});
const stepSchema = z.object({ name: z.string(), path: z.string() });

export function faultOf(text: string): Fault {
  return faultSchema.parse(JSON.parse(text));
}

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
        CACHE_DIR: join(archive.folder, `${site}-cache`),
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
    const { path } = stepSchema.parse(JSON.parse(line));
    const phase = phaseOf(path, join(archive.folder, site));
    steps.set(phase, (steps.get(phase) ?? 0) + 1);
  }
  return steps;
}
