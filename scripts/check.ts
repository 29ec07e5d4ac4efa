import { parseArgs } from 'node:util';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { loadEdition } from '../src/edition/load.ts';
import { formatProblems } from '../src/problem/report.ts';

const help = `Checks every article and registry and prints all that is wrong.

  npm run check

Reads CONTENT_DIR (content). One line a problem: file:line:column  level  message  (rule).
Ends with 1 when there is an error, with 0 when there are at most warnings.

  --help  prints this`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help === true) print(help);
  else await run();
} catch (error) {
  process.exitCode = 1;
  const known =
    error instanceof EnvironmentError || (error instanceof TypeError && 'code' in error);
  if (!known) throw error;
  complain(error.message);
}

async function run(): Promise<void> {
  const content = await loadEdition(readEnvironment(process.env, process.cwd()), process.cwd());
  const { problems, files } = content;
  if (problems.length > 0) print(`${formatProblems(problems)}\n`);
  const count = (level: 'error' | 'warning'): number =>
    problems.filter((problem) => problem.level === level).length;
  const errors = count('error');
  const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  print(
    `${plural(files, 'article')}: ${plural(errors, 'error')}, ${plural(count('warning'), 'warning')}`,
  );
  if (errors > 0) process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
