import { readEdition } from '../src/edition/load.ts';
import { readEnvironment } from '../src/environment.ts';
import { changedPages, changedPagesMarkdown } from '../tools/newsroom/changed-pages.ts';
import { reportMarkdown } from '../tools/newsroom/report-markdown.ts';
import { newsroomReport, type Period } from '../tools/newsroom/newsroom-report.ts';
import { isArchived } from '../src/loader/archive-story.ts';
import type { ReadContent } from '../src/loader/content.ts';
import type { Problem } from '../src/problem/problem.ts';
import { site } from '#site';
import { printableJson } from '../src/problem/format.ts';
import { parseMoment } from '../src/time/parse.ts';
import { startOfDay, zonedParts } from '../src/time/zone.ts';
import { ArgumentError, oneOf } from './process/arguments.ts';
import { command, complain, pass, say } from './process/command.ts';

const USAGE = `usage: npm run report [-- --since DAY --until DAY | --changes REVISION] [--format FORMAT]

What the newsroom did in a period: articles by section, desk and kind, words, tickers covered and
corrections; and what waits: stale explainers, what is long or missing in the archive, drafts, the
schedule, tags and tickers without use.

  --since DAY          first day, as in 2024-07-01 (default: 30 days ago)
  --until DAY          last day (default: the present)
  --changes REVISION   instead: the articles that changed since a commit or branch, with their words
  --format FORMAT      markdown (default) or json
`;

const DAY = 86_400_000;

await command({
  usage: USAGE,
  options: {
    since: { type: 'string' },
    until: { type: 'string' },
    changes: { type: 'string' },
    format: { type: 'string', default: 'markdown' },
  },
  failed: 2,
  async run({ since, until, changes, format }) {
    const isJson = oneOf('format', format, { markdown: false, json: true }) === 'json';
    const environment = readEnvironment(process.env, process.cwd());
    const period = periodOf(since, until, environment.now);
    const content = await readEdition(environment, process.cwd());
    const { articles, registries, problems } = content;
    const errors = problems.filter(({ level }) => level === 'error').length;
    if (errors > 0) {
      complain(
        `${errors === 1 ? 'An error' : `${errors} errors`} in the content: what holds one may be missing here; npm run check tells where.`,
      );
    }
    if (changes !== undefined) {
      const pages = changedPages(content, environment.contentDir, changes, site);
      if (isJson) pass(printableJson(pages));
      else say(changedPagesMarkdown(pages));
      return;
    }
    const { now } = environment;
    const advice = archiveAdvice(content);
    const found = newsroomReport(articles, registries, period, now, site.timeZone, advice);
    if (isJson) pass(printableJson(found));
    else say(reportMarkdown(found));
  },
});

/** What is told of stories of the archive that no error keeps from being published. */
function archiveAdvice({ readings, archiveBefore, problems }: ReadContent): Problem[] {
  const old = readings.filter(({ reading }) => isArchived(reading, archiveBefore));
  const files = new Set(old.map(({ file }) => file.file));
  return problems.filter(({ file, level }) => level === 'warning' && files.has(file));
}

/** @throws ArgumentError when a day is none, or the last is before the first. */
function periodOf(since: string | undefined, until: string | undefined, now: number): Period {
  const dayAt = (name: string, text: string): number => {
    const moment = parseMoment(text, site.timeZone);
    if (typeof moment === 'string') throw new ArgumentError(`--${name}: ${moment}`);
    return moment.at;
  };
  const from = since === undefined ? now - 30 * DAY : dayAt('since', since);
  const to = until === undefined ? now + 1 : dayAfter(dayAt('until', until));
  if (to <= from) throw new ArgumentError('--until is before --since');
  return { from, to };
}

/** Midnight of the next day; days of a clock change are longer or shorter. */
function dayAfter(at: number): number {
  const { year, month, day } = zonedParts(at, site.timeZone);
  return startOfDay(year, month, day + 1, site.timeZone);
}
