import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { putFile } from '../../src/disk/put.ts';
import { dayOf, startOfDay, zonedParts } from '../../src/time/zone.ts';
import { registryText } from './entries.ts';
import type { ImportOptions, Ready } from './places.ts';

/** What draws the line; a registry of the content folder. */
const FILE = 'archive.yaml';
const HEAD = `# Stories older than this came from elsewhere: the check advises where it would refuse.
# docs/writing/importing.md says more. An earlier day holds more stories to the rules of new ones.
`;

/**
 * The first day, in a time zone, whose stories are none of an archive.
 *
 * @param newest of the stories that were taken over, epoch milliseconds.
 */
function archiveDay(newest: number, timeZone: string): string {
  const { year, month, day } = zonedParts(newest, timeZone);
  return dayOf(startOfDay(year, month, day + 1, timeZone), timeZone);
}

/** The day that has to be the archive's for all that is taken over; undefined when it is already. */
export function archiveDayOf(
  ready: readonly Pick<Ready, 'placed'>[],
  { content, timeZone }: Pick<ImportOptions, 'content' | 'timeZone'>,
): string | undefined {
  const newest = ready.reduce((last, { placed }) => Math.max(last, placed.at), -Infinity);
  const isOld = content.archiveBefore !== undefined && newest < content.archiveBefore;
  return ready.length === 0 || isOld ? undefined : archiveDay(newest, timeZone);
}

/** Writes that stories before a day are of the archive, and leaves what else is said there. */
export function writeArchiveDay(contentDir: string, day: string): void {
  const path = join(contentDir, FILE);
  const document = parseDocument(registryText(path));
  if (!isMap(document.contents)) {
    putFile(path, `${HEAD}before: ${day}\n`);
    return;
  }
  document.set('before', day);
  putFile(path, String(document));
}
