import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inject } from 'vitest';
import { ATTACKS } from '../attacks/corpus.ts';
import { filesBelow } from '../attacks/trap.ts';
import { openReadingCache } from '../../src/loader/cache.ts';
import { loadContent, type Content } from '../../src/loader/content.ts';

/** The site made of content that tries to be more than content. */
export const dir = inject('hostileDir');
/** Every file of it: paths within the site. */
export const files = filesBelow(dir).map((path) => relative(dir, path));
export const read = (file: string): string => readFileSync(join(dir, file), 'utf8');

/** What the site was made of, as it was written. */
export function readHostile(): Promise<Content> {
  return loadContent({
    contentDir: join(ATTACKS, 'harmless/content'),
    label: 'content',
    timeZone: 'America/New_York',
    language: 'en-US',
    now: Date.UTC(2026, 0, 1),
    cache: openReadingCache(join(dir, '../reading'), 'test'),
  });
}
