import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { runDesk } from '../tools/check/desk.ts';
import { githubReport } from '../tools/check/reporters/github.ts';
import { jsonReport } from '../tools/check/reporters/json.ts';
import type { Reporter } from '../tools/check/reporters/check-report.ts';
import { sarifReport } from '../tools/check/reporters/sarif.ts';
import { textReport } from '../tools/check/reporters/text.ts';
import { readEnvironment } from '../src/environment.ts';
import { site } from '../src/site.config.ts';
import { ArgumentError, oneOf } from './process/arguments.ts';
import { command, pass } from './process/command.ts';

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

const REPORTERS = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Readonly<Record<string, Reporter>>;

await command({
  usage: USAGE,
  options: {
    fix: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    since: { type: 'string' },
  },
  takesWords: true,
  failed: 2,
  async run({ fix, format, since }, words) {
    const reporter = REPORTERS[oneOf('format', format, REPORTERS)];
    const projectDir = process.cwd();
    const environment = readEnvironment(process.env, projectDir);
    const { timeZone, language } = site;
    const paths = words.map((path) => named(path, projectDir));
    const desk = { environment, projectDir, timeZone, language };
    const report = await runDesk({ ...desk, paths, fix, since });
    pass(reporter(report));
    return report.problems.some((problem) => problem.level === 'error') ? 1 : 0;
  },
});

/** A path as problems name it. */
function named(path: string, projectDir: string): string {
  const absolute = resolve(projectDir, path);
  if (!existsSync(absolute)) throw new ArgumentError(`there is no file or folder "${path}"`);
  const way = relative(projectDir, absolute);
  return (way.startsWith('..') ? absolute : way).split(sep).join('/');
}
