import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build.ts';
import { LockError } from '../src/build/lock.ts';
import { formatPhases } from '../src/build/phase.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { ContentError } from '../src/problem/report.ts';

const help = `Builds the site.

  npm run build [-- --force] [--json]

Reads CONTENT_DIR (content), writes OUT_DIR (dist) when everything succeeded, keeps what
can be used again in CACHE_DIR (.cache). SITE_URL is the address of the site and
SOURCE_DATE_EPOCH the build instant in seconds; by default those of src/site.config.ts
and now.

  --force  uses nothing of the last build
  --json   prints the report as JSON
  --help   prints this`;

try {
  const { values } = parseArgs({
    options: {
      force: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) print(help);
  else await run(values.force, values.json);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof ContentError) {
    const errors = error.problems.filter((problem) => problem.level === 'error').length;
    complain(
      `${error.message}\n\n${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was published.`,
    );
  } else if (error instanceof EnvironmentError || error instanceof LockError) {
    complain(error.message);
  } else {
    const trace = process.env['DEBUG'] !== undefined && error instanceof Error;
    complain(trace ? (error.stack ?? error.message) : messageOf(error));
  }
}

async function run(force: boolean, json: boolean): Promise<void> {
  const environment = readEnvironment(process.env, process.cwd());
  const report = await buildSite(environment, process.cwd(), { force });
  if (json) {
    print(JSON.stringify(report, undefined, 2));
    return;
  }
  const { published, expired, scheduled, drafts, added, changed, removed, files, phases } = report;
  print(formatPhases(phases));
  print(
    `\n${published} published, ${expired} expired, ${scheduled} scheduled, ${drafts} drafts; ` +
      `${files} files: ${added} added, ${changed} changed, ${removed} removed`,
  );
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
