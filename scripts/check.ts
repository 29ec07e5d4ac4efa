import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { runDesk } from '../tools/check/desk.ts';
import { githubReport } from '../tools/check/reporters/github.ts';
import { jsonReport } from '../tools/check/reporters/json.ts';
import type { Reporter } from '../tools/check/reporters/check-report.ts';
import { sarifReport } from '../tools/check/reporters/sarif.ts';
import { textReport } from '../tools/check/reporters/text.ts';
import { GitError } from '../tools/check/since/repository.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { didYouMean } from '../src/problem/nearest.ts';
import { site } from '../src/site.config.ts';
import { ArgumentError, readArguments } from './process/arguments.ts';

const USAGE = `usage: npm run check [-- [PATH...] [--fix] [--since REVISION] [--format FORMAT]]

Checks every article, registry and file of CONTENT_DIR (content) and prints all that is wrong, one
line each: file:line:column  level  message  (rule). docs/writing/rules.md explains every rule.
Ends with 1 when there is an error, with 0 when there are at most warnings.

  PATH               prints only what is wrong with these files or folders
  --fix              puts right what is mechanical, and keeps every other character
  --since REVISION   also holds published articles against a commit or branch: a number, name,
                     symbol, quotation or headline may not change without a word to the readers
  --format FORMAT    text (default), json, github (annotations in a workflow) or sarif
`;

const REPORTERS: ReadonlyMap<string, Reporter> = new Map([
  ['text', textReport],
  ['json', jsonReport],
  ['github', githubReport],
  ['sarif', sarifReport],
]);

/** What the writer asked for cannot be done; the message says why. */
class UsageError extends Error {}

process.exitCode = await check(process.argv.slice(2));

async function check(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments({
      args,
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        since: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { fix, format, since } = values;
    const reporter = REPORTERS.get(format);
    if (reporter === undefined) {
      const hint = didYouMean(format, REPORTERS.keys());
      const known = hint === '' ? `; known are ${[...REPORTERS.keys()].join(', ')}` : hint;
      throw new UsageError(`unknown format "${format}"${known}`);
    }
    const projectDir = process.cwd();
    const environment = readEnvironment(process.env, projectDir);
    const { timeZone } = site;
    const paths = positionals.map((path) => named(path, projectDir));
    const report = await runDesk({ environment, projectDir, timeZone, paths, fix, since });
    process.stdout.write(`${reporter(report)}\n`);
    return report.problems.some((problem) => problem.level === 'error') ? 1 : 0;
  } catch (error) {
    if (!isKnown(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** A path as problems name it. */
function named(path: string, projectDir: string): string {
  const absolute = resolve(projectDir, path);
  if (!existsSync(absolute)) throw new UsageError(`there is no file or folder "${path}"`);
  const way = relative(projectDir, absolute);
  return (way.startsWith('..') ? absolute : way).split(sep).join('/');
}

function isKnown(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof EnvironmentError ||
    error instanceof GitError ||
    error instanceof ArgumentError
  );
}
