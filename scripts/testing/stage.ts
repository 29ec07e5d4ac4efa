import { join } from 'node:path';
import { runNode } from '../process/run-node.ts';
import type { Outcome } from '../process/run-node.ts';

/** One check over the whole tree that either passes or fails: types, or lint. */
export interface Stage {
  readonly name: string;
  /** Commands, each a file of an installed package and its arguments; all are run. */
  readonly commands: readonly (readonly string[])[];
}

export const TYPES: Stage = {
  name: 'types',
  commands: [['astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning']],
};

export const LINT: Stage = {
  name: 'lint',
  commands: [
    ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
    ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ],
};

const PACKAGES = join(import.meta.dirname, '../../node_modules');

/** Runs the commands of a stage one after the other; what they write is kept. */
export async function runStage({ commands }: Stage): Promise<Outcome> {
  let output = '';
  let code = 0;
  for (const [file = '', ...args] of commands) {
    const outcome = await runNode([join(PACKAGES, file), ...args], {
      capture: true,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    });
    code = Math.max(code, outcome.code);
    if (outcome.code !== 0) output += outcome.output;
  }
  return { code, output };
}
