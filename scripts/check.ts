import { githubReport } from '../tools/check/reporters/github.ts';
import { jsonReport } from '../tools/check/reporters/json.ts';
import type { CheckReport, Reporter } from '../tools/check/reporters/check-report.ts';
import { sarifReport } from '../tools/check/reporters/sarif.ts';
import { textReport } from '../tools/check/reporters/text.ts';
import { didYouMean } from '../src/problem/nearest.ts';
import { catalogue, ruleOf } from '../tools/check/catalogue.ts';
import { ArgumentError, oneOf } from './process/arguments.ts';
import type { checkDesk } from './process/check-desk.ts';
import { command, pass } from './process/command.ts';
import { configurationFault } from './process/configuration-fault.ts';

const USAGE = `usage: npm run check [-- [PATH...] [--rule RULE] [--all] [--fix] [--since REVISION] [--format FORMAT]]

Checks every article, registry and file of CONTENT_DIR (content) and prints all that is wrong, one
line each: file:line:column  level  message  (rule). docs/writing/rules.md explains every rule.
Of very many it prints the first of each rule, and how many more there are; advice on stories of the
archive (content/archive.yaml) it counts. Ends with 1 when there is an error, with 0 when there are at most warnings.

  PATH               prints only what is wrong with these files or folders
  --rule RULE        prints only what is wrong by one rule, and all of it
  --all              prints all, however much it is; so do a path, json and sarif
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
    all: { type: 'boolean', default: false },
    rule: { type: 'string' },
    fix: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    since: { type: 'string' },
  },
  takesWords: true,
  failed: 2,
  async run({ all, rule, fix, format, since }, words) {
    const reporter = REPORTERS[oneOf('format', format, REPORTERS)];
    if (rule !== undefined && ruleOf(rule) === undefined) throw unknownRule(rule);
    const projectDir = process.cwd();
    const report = await reportOn(projectDir, words, { all, rule, fix, since });
    pass(reporter(report));
    return report.problems.some((problem) => problem.level === 'error') ? 1 : 0;
  },
});

/** What is wrong with the content; with the configuration, where nothing can be read by it. */
async function reportOn(...asked: Parameters<typeof checkDesk>): Promise<CheckReport> {
  const fault = await configurationFault(process.cwd());
  if (fault !== undefined) {
    return { problems: [fault], articles: 0 };
  }
  const { checkDesk } = await import('./process/check-desk.ts');
  return checkDesk(...asked);
}

function unknownRule(rule: string): ArgumentError {
  const ids = catalogue.flatMap(({ rules }) => rules.map(({ id }) => id));
  const advice = didYouMean(rule, ids) || '; docs/writing/rules.md lists them';
  return new ArgumentError(`there is no rule "${rule}"${advice}`);
}
