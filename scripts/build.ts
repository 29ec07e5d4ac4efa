import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { ContentError } from '../src/problem/report.ts';

const help = `Builds the site.

  npm run build

Reads CONTENT_DIR (content), writes OUT_DIR (dist) when everything succeeded, keeps what
can be used again in CACHE_DIR (.cache). SITE_URL is the address of the site and
SOURCE_DATE_EPOCH the build instant in seconds; by default those of src/site.config.ts
and now.

  --help  prints this`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help === true) print(help);
  else await run();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof ContentError) {
    const errors = error.problems.filter((problem) => problem.level === 'error').length;
    complain(
      `${error.message}\n\n${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was published.`,
    );
  } else if (error instanceof EnvironmentError) {
    complain(error.message);
  } else {
    const trace = process.env['DEBUG'] !== undefined && error instanceof Error;
    complain(trace ? (error.stack ?? error.message) : messageOf(error));
  }
}

async function run(): Promise<void> {
  const environment = readEnvironment(process.env, process.cwd());
  const report = await buildSite(environment, process.cwd());
  const { published, expired, scheduled, drafts, phases } = report;
  for (const { name, ms } of phases) {
    print(`${name.padEnd(10)} ${(ms / 1000).toFixed(2).padStart(7)} s`);
  }
  print(`${published} published, ${expired} expired, ${scheduled} scheduled, ${drafts} drafts`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
