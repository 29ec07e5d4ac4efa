import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Downloads } from '../../../src/client/search/downloads.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { Engine } from '../../../src/client/search/engine.ts';
import { isPagefindModule } from '../../../src/client/search/pagefind.ts';
import { Shelf } from '../../../src/client/search/shelf.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import type { Manifest } from '../../../src/search/manifest.ts';
import type { SearchNames } from '../../../src/search/names.ts';
import { createIndexers } from '../../../src/search/indexers.ts';
import { createSearchIndex, placeSearchIndex } from '../../../src/search/search-index.ts';

/** The search of a publication as a browser has it, without the browser. */
export interface ServedIndex {
  readonly engine: Engine;
  readonly names: SearchNames;
  readonly manifest: Manifest;
  readonly stop: () => void;
}

/** Indexes a publication, serves the index on a free port and opens it. */
export async function serveIndex(
  publication: Publication,
  contentDir: string,
): Promise<ServedIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const siteDir = join(folder, 'site');
  const indexers = createIndexers(new AbortController().signal);
  const index = await createSearchIndex({
    publication,
    contentDir,
    cacheDir: join(folder, 'cache'),
    language: 'en-US',
    version: 'test',
    indexers,
  });
  indexers.end();
  placeSearchIndex(index, siteDir, () => false);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.end(readFileSync(join(siteDir, pathname)));
  });
  // A connection that is closed while a slow machine takes it up again would fail a query.
  server.keepAliveTimeout = 0;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}/pagefind/`;
  const program = pathToFileURL(join(siteDir, 'pagefind/newest/pagefind.js')).href;
  const module: unknown = await import(/* @vite-ignore */ program);
  if (!isPagefindModule(module)) throw new Error('this is not Pagefind');
  const pagefind = module.createInstance({
    basePath: `${base}newest/`,
    noWorker: true,
    metaCacheTag: '',
  });
  return {
    engine: new Engine(
      pagefind,
      new Shelf(pagefind, index.manifest, base),
      new Downloads('/pagefind/'),
      { language: 'en-US', common: wordsOf('en').search.common },
      index.names,
    ),
    names: index.names,
    manifest: index.manifest,
    stop: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
