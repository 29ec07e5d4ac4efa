import { join } from 'node:path';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { readContent } from '../../../src/loader/content.ts';
import { importArchive } from '../../import/import-archive.ts';
import { readSource } from '../../import/read-source.ts';

/**
 * What `npm run import` does with a source, in a process of its own, but for its report, which it would
 * leave in the folder of the project. Prints how many stories were written.
 */
const [, , kind = '', source = '', contentDir = ''] = process.argv;
const kinds = ['wordpress', 'ghost', 'jekyll', 'hugo', 'eleventy', 'astro', 'markdown'] as const;
const locale = { timeZone: 'UTC', language: 'en-US' };
const now = Date.UTC(2026, 0, 1);
const { archive, attachments, media } = readSource(
  source,
  kinds.find((each) => each === kind),
  {
    ...{ now, timeZone: 'UTC' },
  },
);
const cache = openReadingCache(join(contentDir, '../cache'), 'bench');
const content = await readContent({ contentDir, label: 'content', ...locale, now, cache });
const { written } = await importArchive(archive, {
  ...{ contentDir, content, ...locale, attachments, sourceMedia: media, isDry: false },
  ...{ media: undefined, since: undefined, section: undefined },
});
process.stdout.write(String(written.length));
