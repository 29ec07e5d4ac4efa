import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { z } from 'zod';
import { createEdition } from '../../src/edition/edition.ts';
import '../../src/edition/hand-over-site.ts';
import { handOver } from '../../src/edition/handoff.ts';
import { loadEdition } from '../../src/edition/load.ts';
import { sitePages } from '../../src/publication/site-pages.ts';
import { ADDRESS, CONTENT } from '../paper.ts';
import { newFolder } from './archive.ts';

const PROJECT = join(import.meta.dirname, '../..');

const entrySchema = z.object({
  answerPage: z.custom<(address: string) => Promise<string>>(
    (value) => typeof value === 'function',
  ),
  renderPage: z.custom<(address: string) => Promise<string>>(
    (value) => typeof value === 'function',
  ),
});

it('renders every page of the edition as a server would answer it', async () => {
  const folder = newFolder();
  const environment = {
    contentDir: CONTENT,
    outDir: join(folder, 'site'),
    cacheDir: join(folder, 'cache'),
    siteUrl: ADDRESS,
    now: Date.parse('2026-12-01T12:00:00Z'),
  };
  const { articles, registries } = await loadEdition(environment, PROJECT);
  const edition = createEdition({ articles, registries }, environment, false);
  handOver(edition);
  const [compiled = ''] = readdirSync(inject('compiledPages'));
  const entry = join(inject('compiledPages'), compiled, 'server/entry.mjs');
  const { answerPage, renderPage } = entrySchema.parse(await import(pathToFileURL(entry).href));
  const urls = Array.from(sitePages(edition), ({ url }) => environment.siteUrl + url);
  const different: string[] = [];
  for (const url of urls) {
    if ((await renderPage(url)) !== (await answerPage(url))) different.push(url);
  }
  expect(different).toEqual([]);
  expect(urls.length).toBeGreaterThan(70);
  for (const path of ['/2024/01/no-such-story/', '/no/such/page/at/all/']) {
    await expect(renderPage(environment.siteUrl + path)).rejects.toThrow(`${path}: 404`);
  }
});
