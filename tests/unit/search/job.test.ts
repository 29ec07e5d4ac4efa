import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadEdition } from '../../../src/edition/load.ts';
import { createTexts, type TextPlace } from '../../../src/loader/texts.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { entryOf } from '../../../src/search/index-entry.ts';
import { textOfEntry, type IndexJob } from '../../../src/search/job.ts';
import { site } from '#site';
import { CONTENT } from '../../paper.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const { timeZone } = site;

it('indexes the same words whether the text was put aside or is read from the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  try {
    const now = Date.parse('2026-12-01T12:00:00Z');
    const environment = {
      contentDir: CONTENT,
      outDir: join(folder, 'dist'),
      cacheDir: join(folder, 'cache'),
      siteUrl: 'https://news.example',
      now,
    };
    const texts = createTexts(join(folder, 'texts'));
    const { articles, registries } = await loadEdition(environment, PROJECT, { texts });
    texts.close();
    const publication = createPublication(articles, registries, {
      ...{ now, timeZone, language: site.language, unpublished: false },
    });
    const entries = publication.articles.map((article) => entryOf(article, publication));
    const places = entries.flatMap(({ id }): [string, TextPlace][] => {
      const place = texts.places.get(id);
      return place === undefined ? [] : [[id, place]];
    });
    const job: IndexJob = {
      ...{ contentDir: environment.contentDir, outDir: '', language: 'en', timeZone, entries },
      texts: { path: texts.path, places: Object.fromEntries(places) },
    };
    for (const entry of entries) {
      const read = textOfEntry(entry, { ...job, texts: undefined });
      expect(textOfEntry(entry, job)).toBe(read);
      expect(read).not.toBe('');
    }
    // Some name a company by its symbol alone or have figures: they need registry or data.
    expect(places.length).toBeGreaterThan(entries.length / 2);
    expect(places.length).toBeLessThan(entries.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
