import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { runNode } from '../../scripts/process/run-node.ts';
import { cloneProject } from '../clone.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';

const report = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** A copy of the project: nothing is ever damaged in the project itself. */
let clone = '';
beforeAll(() => {
  clone = cloneProject();
  // Keys are damaged, not pages: those that were compiled without damage serve.
  const provide = JSON.stringify({ compiledPages: inject('compiledPages') });
  writeFileSync(
    join(clone, CONFIG),
    `import settings from './vitest.config.ts';
const [unit] = settings.test.projects;
const include = ['tests/**/*.test.ts'];
export default { test: { ...unit.test, include, testTimeout: 600_000, hookTimeout: 600_000, provide: ${provide} } };
`,
  );
});
afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

const CONFIG = 'mutants.config.mjs';

/** Runs the tests of mutants in the copy; the names of those that passed, and that failed. */
async function run(
  those: readonly Mutant[],
): Promise<{ passed: readonly string[]; failed: readonly string[] }> {
  const out = join(clone, 'mutants.json');
  rmSync(out, { force: true });
  const names = those.map(({ test }) => test.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const { output } = await runNode(
    [
      join(clone, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--config', CONFIG, '--reporter=json', `--outputFile=${out}`],
      ...['--testNamePattern', names.join('|')],
      ...new Set(those.map(({ by }) => by)),
    ],
    { capture: true, cwd: clone },
  );
  let text = '';
  try {
    text = readFileSync(out, 'utf8');
  } catch {
    throw new Error(`the tests did not run: ${output}`);
  }
  const all = report.parse(JSON.parse(text)).testResults.flatMap((file) => file.assertionResults);
  const named = (status: string): string[] =>
    all.filter((result) => result.status === status).map(({ fullName }) => fullName);
  return { passed: named('passed'), failed: named('failed') };
}

it('sees every named test pass where nothing is damaged', async () => {
  const { passed, failed } = await run(mutants);
  expect(failed).toEqual([]);
  const names = mutants.map(({ test }) => test);
  expect(names.filter((name) => !passed.some((one) => one.includes(name)))).toEqual([]);
}, 1_200_000);

it.for(mutants)(
  'in $file `$to` for `$from` fails "$test" of $by',
  { timeout: 1_200_000 },
  async (mutant) => {
    const { file, from, to, test } = mutant;
    const path = join(clone, file);
    const text = readFileSync(path, 'utf8');
    const parts = text.split(from);
    expect(parts, `"${from}" must stand in ${file} once: mend the list`).toHaveLength(2);
    try {
      writeFileSync(path, parts.join(to));
      const { failed } = await run([mutant]);
      expect(failed.filter((name) => name.includes(test))).not.toEqual([]);
    } finally {
      writeFileSync(path, text);
    }
  },
);
