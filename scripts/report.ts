import { GitError } from '../tools/check/since/repository.ts';
import { readEdition } from '../src/edition/load.ts';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { changedPages, changedPagesMarkdown } from '../tools/newsroom/changed-pages.ts';
import { reportMarkdown } from '../tools/newsroom/report-markdown.ts';
import { newsroomReport, type Period } from '../tools/newsroom/newsroom-report.ts';
import { site } from '../src/site.config.ts';
import { printableJson } from '../src/problem/format.ts';
import { parseMoment } from '../src/time/parse.ts';
import { startOfDay, zonedParts } from '../src/time/zone.ts';
import { ArgumentError, readArguments } from './process/arguments.ts';

const USAGE = `usage: npm run report [-- --since DAY --until DAY | --changes REVISION] [--format FORMAT]

What the newsroom did in a period: articles by section, desk and kind, words, tickers covered and
corrections; and what waits: stale explainers, drafts, the schedule, tags and tickers without use.

  --since DAY          first day, as in 2024-07-01 (default: 30 days ago)
  --until DAY          last day (default: the present)
  --changes REVISION   instead: the articles that changed since a commit or branch, with their words
  --format FORMAT      markdown (default) or json
`;

const DAY = 86_400_000;

/** What was asked for cannot be done; the message says why. */
class UsageError extends Error {}

process.exitCode = await report(process.argv.slice(2));

async function report(args: string[]): Promise<number> {
  try {
    const { values } = readArguments({
      args,
      options: {
        since: { type: 'string' },
        until: { type: 'string' },
        changes: { type: 'string' },
        format: { type: 'string', default: 'markdown' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { format, changes } = values;
    if (format !== 'markdown' && format !== 'json') {
      throw new UsageError(`unknown format "${format}"; known are markdown and json`);
    }
    const environment = readEnvironment(process.env, process.cwd());
    const period = periodOf(values.since, values.until, environment.now);
    const content = await readEdition(environment, process.cwd());
    const { articles, registries } = content;
    if (changes !== undefined) {
      const pages = changedPages(content, environment.contentDir, changes, site.timeZone);
      print(format === 'json' ? printableJson(pages) : changedPagesMarkdown(pages));
      return 0;
    }
    const found = newsroomReport(articles, registries, period, environment.now, site.timeZone);
    print(format === 'json' ? printableJson(found) : reportMarkdown(found));
    return 0;
  } catch (error) {
    if (!isKnown(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** @throws UsageError when a day is none, or the last is before the first. */
function periodOf(since: string | undefined, until: string | undefined, now: number): Period {
  const dayAt = (name: string, text: string): number => {
    const moment = parseMoment(text, site.timeZone);
    if (typeof moment === 'string') throw new UsageError(`--${name}: ${moment}`);
    return moment.at;
  };
  const from = since === undefined ? now - 30 * DAY : dayAt('since', since);
  const to = until === undefined ? now + 1 : dayAfter(dayAt('until', until));
  if (to <= from) throw new UsageError('--until is before --since');
  return { from, to };
}

/** Midnight of the next day; days of a clock change are longer or shorter. */
function dayAfter(at: number): number {
  const { year, month, day } = zonedParts(at, site.timeZone);
  return startOfDay(year, month, day + 1, site.timeZone);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function isKnown(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof EnvironmentError ||
    error instanceof GitError ||
    error instanceof ArgumentError
  );
}
