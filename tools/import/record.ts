import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readOwnJson } from '../../src/disk/read.ts';
import { SourceError } from './model.ts';

/** What was imported, so that the next run knows what is new, and whose a file is. */
const recordSchema = z.strictObject({
  madeBy: z.literal('npm run import'),
  stories: z.record(
    z.string(),
    z.strictObject({
      /** `2024/07/slug`, and the file below the content folder. */
      id: z.string().regex(/^\d{4}\/\d{2}\/[a-z0-9-]+$/u),
      file: z.string().regex(/^articles\/\d{4}\/\d{2}\/[a-z0-9-]+(?:\/index)?\.mdx$/u),
      /** Digests of the story at the source, and of the file as it was written. */
      source: z.string(),
      written: z.string(),
    }),
  ),
});
export type ImportRecord = z.output<typeof recordSchema>;
export type ImportedStory = ImportRecord['stories'][string];

/** Beside what was imported, so that it goes where the stories go. */
export const RECORD_FILE = '.import.json';

/** @throws SourceError when the file is there and none of this command's. */
export function readImportRecord(contentDir: string): ImportRecord {
  const path = join(contentDir, RECORD_FILE);
  const found = readOwnJson(path);
  if (found === undefined && lstatSync(path, { throwIfNoEntry: false }) === undefined)
    return { madeBy: 'npm run import', stories: {} };
  const read = recordSchema.safeParse(found);
  if (read.success) return read.data;
  throw new SourceError(
    `${RECORD_FILE} in the content folder is not as this command wrote it; bring back the last good one`,
  );
}
