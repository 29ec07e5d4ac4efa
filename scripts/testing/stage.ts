import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../process/run-node.ts';
import type { Outcome } from '../process/run-node.ts';

/** One check over the whole tree that either passes or fails: types, or lint. */
export interface Stage {
  readonly name: string;
  /** Commands, each a file of an installed package and its arguments; all are run. */
  readonly commands: readonly (readonly string[])[];
}

const CHECK = ['astro/bin/astro.mjs', 'check', '--noSync', '--minimumSeverity=warning'];

/** The types of all code. */
export const TYPES: Stage = { name: 'types', commands: [CHECK] };

/** The types of what {@link LINT} does not have them of: components and JavaScript. */
export const OTHER_TYPES: Stage = {
  name: 'types',
  commands: [[...CHECK, '--tsconfig=tsconfig.astro.json']],
};

/** A file that is as it was is not read again. */
const CACHE = ['--cache', '--cache-strategy=content'];
const ESLINT = ['eslint/bin/eslint.js', '.', '--max-warnings=0'];
/** A file is written well or not, whatever stands in others. */
const PRETTIER = ['prettier/bin/prettier.cjs', '.', '--check', '--log-level=warn', ...CACHE];

export const LINT: Stage = { name: 'lint', commands: [ESLINT, PRETTIER] };

/** The same for the desk: what a change of another file's types brings waits for {@link LINT}. */
export const QUICK_LINT: Stage = {
  name: 'lint',
  commands: [[...ESLINT, ...CACHE, '--cache-location=node_modules/.cache/eslint'], PRETTIER],
};

const PROJECT = join(import.meta.dirname, '../..');

/** Sees to the types that Astro writes for the collections; both stages read them. */
export async function writeTypes(): Promise<void> {
  const written = writtenAt('.astro/content.d.ts');
  const sources = ['src/content.config.ts', 'node_modules/.package-lock.json'];
  if (sources.every((file) => writtenAt(file) < written)) return;
  await run(['astro/bin/astro.mjs', 'sync', '--silent']);
}

/** Runs the commands of a stage side by side; what those that fail write is kept. */
export async function runStage({ commands }: Stage): Promise<Outcome> {
  const failed = (await Promise.all(commands.map(run))).filter(({ code }) => code !== 0);
  return {
    code: Math.max(0, ...failed.map(({ code }) => code)),
    output: failed.map(({ output }) => output).join(''),
  };
}

/** Runs a stage by itself and shows what it had to say. @returns the exit code. */
export async function showStage(stage: Stage): Promise<number> {
  await writeTypes();
  const { code, output } = await runStage(stage);
  process.stdout.write(output);
  return code;
}

/** Types are made by the million: with room for young ones a fifth less time goes to collecting them. */
const ROOM = '--max-semi-space-size=128';

function run([file = '', ...args]: readonly string[]): Promise<Outcome> {
  return runNode([ROOM, join(PROJECT, 'node_modules', file), ...args], {
    capture: true,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

/** When a file was last written, in epoch milliseconds; 0 when there is none. */
function writtenAt(file: string): number {
  return statSync(join(PROJECT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
