import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runDesk, type DeskOptions } from '../tools/check/desk.ts';
import { githubReport } from '../tools/check/reporters/github.ts';
import { jsonReport } from '../tools/check/reporters/json.ts';
import type { CheckReport, Reporter } from '../tools/check/reporters/check-report.ts';
import { sarifReport } from '../tools/check/reporters/sarif.ts';
import { textReport } from '../tools/check/reporters/text.ts';
import { isWithin } from '../src/disk/paths.ts';
import { labelOf } from '../src/edition/load.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { site } from '#site';
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
    const report = await reportOn(projectDir, words, { fix, since });
    pass(reporter(report));
    return report.problems.some((problem) => problem.level === 'error') ? 1 : 0;
  },
});

type Wanted = Pick<DeskOptions, 'fix' | 'since'>;

/** What is wrong with the content; with the configuration, where nothing can be read by it. */
async function reportOn(
  projectDir: string,
  words: readonly string[],
  wanted: Wanted,
): Promise<CheckReport> {
  try {
    const environment = readEnvironment(process.env, projectDir);
    const { timeZone, language } = site;
    const paths = named(words, projectDir, environment.contentDir);
    return await runDesk({ environment, projectDir, timeZone, language, paths, ...wanted });
  } catch (error) {
    if (!(error instanceof EnvironmentError) || error.problems.length === 0) throw error;
    return { problems: error.problems, articles: 0 };
  }
}

/**
 * Paths as problems name them; none for all of the project.
 *
 * @throws ArgumentError where nothing of the content lies, of which "no errors" would be no news.
 */
function named(typed: readonly string[], projectDir: string, contentDir: string): string[] {
  const paths = typed.map((path) => {
    const absolute = resolve(projectDir, path);
    if (!existsSync(absolute)) throw new ArgumentError(`there is no file or folder "${path}"`);
    if (isWithin(contentDir, absolute)) return '';
    if (isWithin(absolute, contentDir)) return labelOf(absolute, projectDir);
    const content = labelOf(contentDir, projectDir);
    throw new ArgumentError(`"${path}" is no part of the content, which lies in "${content}"`);
  });
  return paths.includes('') ? [] : paths;
}
