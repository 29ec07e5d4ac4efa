import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './process/command.ts';
import { runNode, type Outcome } from './process/run-node.ts';
import { ChromiumError, provideChromium } from './testing/chromium.ts';
import { LINT, OTHER_TYPES, runStage, writeTypes } from './testing/stage.ts';
import type { Stage } from './testing/stage.ts';
import { closingLine, tallyOf, total } from './testing/tally.ts';
import type { Tally } from './testing/tally.ts';

const USAGE = `usage: npm test [-- [--project unit|site|browser|content|long]... [FILE...]]

Checks types, lint and format, then runs the unit, site and browser tests, and holds
what lies in content/ to what any paper is held to. Ends with one line over everything: N passed, N failed. With arguments only the tests they name are run, without the checks.

  CHROMIUM_PATH   the browser for the browser tests (default: an installed one, of which
                  chromium-headless-shell takes the least time)
`;

/** What `npm test` runs; `long` is for releases. */
const PROJECTS = ['unit', 'site', 'browser', 'content'].flatMap((name) => ['--project', name]);

const VITEST = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');

/** How a stage ended. */
interface Checked extends Outcome {
  readonly name: string;
}

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => (stopped = true));
}
await command({ usage: USAGE, options: {}, passesOn: true, run: (_, args) => test(args) });

async function test(args: readonly string[]): Promise<number> {
  const env = await browser(args);
  // While tests wait for a browser or a server there is time for what reads all of the code.
  const isWhole = args.length === 0;
  if (isWhole) await writeTypes();
  const checks = Promise.all((isWhole && !stopped ? [OTHER_TYPES, LINT] : []).map(check));
  const tested = stopped ? [] : [await vitest(args, env)];
  const checked = await checks;
  if (stopped) return 130;
  const sum = total([...tested, ...checked.map(show)]);
  process.stdout.write(`\n${closingLine(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
}

async function check(stage: Stage): Promise<Checked> {
  return { ...(await runStage(stage)), name: stage.name };
}

/** Shows how a stage ended, and what it had to say when it failed. */
function show({ name, code, output }: Checked): Tally {
  process.stdout.write(`${output} ${code === 0 ? '✓' : '✗'} ${name}\n`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
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
