import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './process/command.ts';
import { runNode } from './process/run-node.ts';
import { ChromiumError, provideChromium } from './testing/chromium.ts';
import { LINT, runStage, TYPES, writeTypes } from './testing/stage.ts';
import type { Stage } from './testing/stage.ts';
import { closingLine, tallyOf, total } from './testing/tally.ts';
import type { Tally } from './testing/tally.ts';

const USAGE = `usage: npm test [-- [--project unit|site|browser|content|long]... [FILE...]]

Checks types, lint and format, then runs the unit, site and browser tests, and holds
what lies in content/ to what any paper is held to. Ends with one line over everything: N passed, N failed. With arguments only the tests they name are run, without the checks.

  CHROMIUM_PATH   the browser for the browser tests (default: an installed one)
`;

/** What `npm test` runs; `long` is for releases. */
const PROJECTS = ['unit', 'site', 'browser', 'content'].flatMap((name) => ['--project', name]);

const VITEST = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => (stopped = true));
}
await command({ usage: USAGE, options: {}, passesOn: true, run: (_, args) => test(args) });

async function test(args: readonly string[]): Promise<number> {
  const tallies = args.length > 0 ? [] : await check([TYPES, LINT]);
  const env = await browser(args);
  if (!stopped) tallies.push(await vitest(args, env));
  if (stopped) return 130;
  const sum = total(tallies);
  process.stdout.write(`\n${closingLine(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
}

/** Runs the stages side by side, and shows what those that failed had to say. */
async function check(stages: readonly Stage[]): Promise<Tally[]> {
  await writeTypes();
  return Promise.all(
    stages.map(async (stage): Promise<Tally> => {
      const { code, output } = await runStage(stage);
      if (!stopped) process.stdout.write(`${output} ${code === 0 ? '✓' : '✗'} ${stage.name}\n`);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    }),
  );
}

/** The browser for the tests that need one. Without it they fail, and say so themselves. */
async function browser(args: readonly string[]): Promise<Record<string, string>> {
  if (args.includes('--project') && !args.includes('browser')) return {};
  try {
    const say = (line: string): boolean => process.stdout.write(`${line}\n`);
    return { CHROMIUM_PATH: await provideChromium(process.env, say) };
  } catch (error) {
    if (!(error instanceof ChromiumError)) throw error;
    process.stdout.write(`${error.message}\n`);
    return {};
  }
}

async function vitest(args: readonly string[], env: Record<string, string>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const projects = args.includes('--project') ? [] : PROJECTS;
    const { code } = await runNode([VITEST, 'run', ...reporters, ...projects, ...args], { env });
    return tallyOf(read(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    if (!stopped) process.stdout.write('Vitest ended without a report.\n');
    return undefined;
  }
}
