import { githubReport } from '../tools/check/reporters/github.ts';
import { jsonReport } from '../tools/check/reporters/json.ts';
import type { CheckReport, Reporter } from '../tools/check/reporters/check-report.ts';
import { sarifReport } from '../tools/check/reporters/sarif.ts';
import { textReport } from '../tools/check/reporters/text.ts';
import { oneOf } from './process/arguments.ts';
import type { checkDesk } from './process/check-desk.ts';
import { command, pass } from './process/command.ts';
import { configurationFault } from './process/configuration-fault.ts';

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

/** What is wrong with the content; with the configuration, where nothing can be read by it. */
async function reportOn(...asked: Parameters<typeof checkDesk>): Promise<CheckReport> {
  const fault = await configurationFault(process.cwd());
  if (fault !== undefined) return { problems: [fault], articles: 0 };
  const { checkDesk } = await import('./process/check-desk.ts');
  return checkDesk(...asked);
}
