import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { putFile } from '../src/disk/put.ts';
import { readEdition } from '../src/edition/load.ts';
import { readEnvironment } from '../src/environment.ts';
import { formatProblems, printableJson } from '../src/problem/format.ts';
import { site } from '#site';
import { webUrl } from '../src/schema/field.ts';
import { parseMoment } from '../src/time/parse.ts';
import { importArchive } from '../tools/import/import-archive.ts';
import { PictureFetcher } from '../tools/import/picture-fetcher.ts';
import { sourceKinds, SourceError } from '../tools/import/model.ts';
import { readSource } from '../tools/import/read-source.ts';
import {
  archiveSentence,
  importMarkdown,
  REPORT_MARK,
  type ImportReport,
} from '../tools/import/report.ts';
import { ArgumentError, oneOf } from './process/arguments.ts';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run import -- SOURCE [--from SYSTEM] [--media DIR] [--address URL] [--since DAY] [--section NAME] [--fetch] [--dry-run]

Takes over the stories of another system: those that are new, and those that changed there and that
nobody has changed here since. Says in import-report.md and import-report.json what is not as it was.

  SOURCE      the file that WordPress makes under Tools, Export, All content (.xml), or Ghost under
              Settings, Advanced, Import/Export (.json); or the folder of a site of Markdown
  --from      ${Object.keys(sourceKinds).join(', ')} (default: what the source looks like)
  --media     folder with the uploads of the old site, such as wp-content/uploads
  --address   where the old site stood, as in https://old.example (default: what the export says)
  --since     leave older stories at the source, as in 2024-07-01
  --section   file all stories in one section (default: the first category of each)
  --fetch     ask for pictures that are in neither folder where they stood (http and https, of public
              addresses alone); what was fetched is not fetched again
  --dry-run   write the report alone
`;
const REPORT = 'import-report.md';
/** Below the cache: pictures that were fetched, for the next run. */
const FETCHED = 'fetched';

await command({
  usage: USAGE,
  options: {
    from: { type: 'string' },
    media: { type: 'string' },
    address: { type: 'string' },
    since: { type: 'string' },
    section: { type: 'string' },
    fetch: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(
    { from, media, address, since, section, fetch: asks, 'dry-run': isDry },
    [source, ...others],
  ) {
    if (source === undefined || others.length > 0) throw new ArgumentError(USAGE.trimEnd());
    const kind = from === undefined ? undefined : oneOf('system', from, sourceKinds);
    const from_ = since === undefined ? undefined : dayOf(since);
    if (media !== undefined && statSync(media, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new ArgumentError(`--media: "${media}" is no folder`);
    }
    refuseStrangersReport();
    const environment = readEnvironment(process.env, process.cwd());
    const time = { now: environment.now, timeZone: site.timeZone };
    const read = readSource(resolve(source), kind, time, siteOf(address));
    const { archive, attachments } = read;
    const content = await readEdition(environment, process.cwd());
    const faults = content.problems.filter(
      ({ file, level }) => level === 'error' && file.endsWith('.yaml'),
    );
    if (faults.length > 0) throw new SourceError(formatProblems(faults));
    const { contentDir } = environment;
    const { timeZone, language } = site;
    const folder = join(environment.cacheDir, FETCHED);
    const fetcher = asks ? new PictureFetcher({ folder, isDry }) : undefined;
    const place = { contentDir, content, timeZone, language };
    const report = await importArchive(archive, {
      ...place,
      attachments,
      media,
      sourceMedia: read.media,
      since: from_,
      section,
      fetcher,
      isDry,
    });
    writeReport(report, isDry);
    return 0;
  },
});

function writeReport(report: ImportReport, isDry: boolean): void {
  const { written, updated, unchanged, losses } = report;
  putFile(join(process.cwd(), REPORT), importMarkdown(report, isDry));
  putFile(join(process.cwd(), REPORT.replace('.md', '.json')), `${printableJson(report)}\n`);
  const would = isDry ? 'would be ' : '';
  say(
    `${written.length} stories ${would}written, ${updated.length} ${would}brought up to date, ${unchanged} as they were.`,
  );
  if (report.archiveBefore !== undefined) say(archiveSentence(report.archiveBefore));
  for (const { count, what, now } of losses)
    say(`  ${String(count).padStart(6)} × ${what}: ${now}`);
  say(`${REPORT} has each of them; then: npm run check`);
}

/** A report of that name that somebody else wrote stays. */
function refuseStrangersReport(): void {
  const path = join(process.cwd(), REPORT);
  if (!existsSync(path)) return;
  if (lstatSync(path).isFile() && readFileSync(path, 'utf8').startsWith(REPORT_MARK)) return;
  throw new SourceError(`${REPORT} is not as this command wrote it; move it away`);
}

function siteOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const read = webUrl.safeParse(address);
  if (read.success) return new URL('/', read.data).href;
  throw new ArgumentError('--address: write it whole, as in https://old.example');
}

function dayOf(since: string): number {
  const moment = parseMoment(since, site.timeZone);
  if (typeof moment === 'string') throw new ArgumentError(`--since: ${moment}`);
  return moment.at;
}
