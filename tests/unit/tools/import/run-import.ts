import { join } from 'node:path';
import { openReadingCache } from '../../../../src/loader/cache.ts';
import { readContent } from '../../../../src/loader/content.ts';
import { importArchive } from '../../../../tools/import/import-archive.ts';
import type { SourceKind } from '../../../../tools/import/model.ts';
import type { PictureFetcher } from '../../../../tools/import/picture-fetcher.ts';
import { readSource } from '../../../../tools/import/read-source.ts';
import type { ImportReport } from '../../../../tools/import/report.ts';

export const locale = { timeZone: 'America/New_York', language: 'en-US' };
export const NOW = Date.UTC(2025, 0, 1);
export const TIME = { now: NOW, timeZone: locale.timeZone };

interface Wishes {
  readonly from?: SourceKind;
  readonly media?: string;
  readonly since?: number;
  readonly section?: string;
  readonly isDry?: boolean;
  readonly fetcher?: PictureFetcher;
}

/** Imports a source into a content folder, as the command does. */
export async function run(
  contentDir: string,
  source: string,
  wishes: Wishes = {},
  address?: string,
): Promise<ImportReport> {
  const read = readSource(source, wishes.from, TIME, address);
  const { archive, attachments } = read;
  const cache = openReadingCache(join(contentDir, '.readings'), 'test');
  const content = await readContent({ contentDir, label: 'content', ...locale, now: NOW, cache });
  const options = {
    media: undefined,
    since: undefined,
    section: undefined,
    sourceMedia: read.media,
    isDry: false,
    ...wishes,
  };
  return importArchive(archive, { contentDir, content, ...locale, attachments, ...options });
}

export const countsOf = ({ losses }: ImportReport): Record<string, number> =>
  Object.fromEntries(losses.map(({ kind, count }) => [kind, count]));
