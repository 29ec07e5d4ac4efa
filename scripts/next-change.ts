import { parseArgs } from 'node:util';
import { isDue, readNextChange } from '../src/build/next-change.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { printableJson } from '../src/problem/format.ts';

const USAGE = `usage: npm run next-change [-- --due]

Says when the site would next look different although nobody wrote anything, and why: stories that
appear or expire, promos, breaking news, notices of age. Asks what the last build left in CACHE_DIR
(.cache); that file is not part of the site, because it names stories that are not out.

  --due   prints only due=true or due=false, for a workflow that builds when it must; without a
          last build to ask it is due
`;

process.exitCode = nextChange(process.argv.slice(2));

function nextChange(args: string[]): number {
  try {
    const { values } = parseArgs({
      args,
      options: { due: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { cacheDir, now } = readEnvironment(process.env, process.cwd());
    const next = readNextChange(cacheDir);
    if (values.due === true) {
      process.stdout.write(`due=${String(isDue(next, now))}\n`);
      return 0;
    }
    if (next === undefined) {
      process.stderr.write('No build has said; "npm run build" makes one.\n');
      return 1;
    }
    process.stdout.write(`${printableJson(next)}\n`);
    return 0;
  } catch (error) {
    const usage =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!usage && !(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
