import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from '../../corpus/corpus.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent } from '../../../src/loader/content.ts';
import { createPublication, type Publication } from '../../../src/publication/publication.ts';
import { createIndexers } from '../../../src/search/indexers.ts';
import { createSearchIndex, placeSearchIndex } from '../../../src/search/search-index.ts';
import { watchFamily } from '../family.ts';
import { folderSize } from '../folder.ts';
import { median } from '../result.ts';
import { measurePage } from './search-page.ts';

const ZONE = 'America/New_York';
/** Words that the synthetic stories are made of; "inflation rate" asks for two. */
const QUERIES = ['inflation', 'copper', 'merger', 'inflation rate', 'dividend', 'SAB', 'yield'];

/** Where a measurement goes as soon as it is made. */
type Tell = (what: string, value: number) => void;

export interface SearchBenchOptions {
  readonly articles: number;
  /** Indexing processes at once; default one a core. */
  readonly processes: number | undefined;
  readonly projectDir: string;
}

/**
 * Measures the search of a synthetic archive: making the index, and using it in Chromium.
 * The search page is that of a small site with the large index put in its place.
 */
export async function measureSearch(options: SearchBenchOptions, tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const site = buildPage(folder, options.projectDir);
    await measureIndex(options, folder, site, tell);
    await measureUse(site, tell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIndex(
  { articles, processes }: SearchBenchOptions,
  folder: string,
  site: string,
  tell: Tell,
): Promise<void> {
  const contentDir = join(folder, 'content');
  writeCorpus({ articles, out: contentDir, seed: 1, words: 650 });
  const indexers = createIndexers(new AbortController().signal);
  const options = {
    publication: await publish(contentDir, folder),
    contentDir,
    cacheDir: join(folder, 'cache'),
    language: 'en-US',
    version: 'bench',
    indexers,
    ...(processes === undefined ? {} : { processes }),
  };
  const family = watchFamily();
  const cold = performance.now();
  const index = await createSearchIndex(options);
  tell('index, cold, s', (performance.now() - cold) / 1000);
  const { memory, cpu } = family.stop();
  const total = [...cpu.values()].reduce((sum, ms) => sum + ms, 0);
  tell('processor time a story, ms', total / articles);
  for (const [name, peak] of memory) tell(`most memory of one ${name}, MB`, peak / 1e6);
  tell('partitions', index.folders.length);
  tell('loaded at first', index.manifest.initial);
  const warm = performance.now();
  await createSearchIndex(options);
  tell('index, nothing changed, s', (performance.now() - warm) / 1000);
  indexers.end();
  for (const name of ['pagefind', 'search/names.json', 'search/partitions.json']) {
    rmSync(join(site, name), { recursive: true, force: true });
  }
  const placing = performance.now();
  placeSearchIndex(index, site, () => false);
  tell('put into the site, s', (performance.now() - placing) / 1000);
  const { files, bytes } = folderSize(join(site, 'pagefind'));
  tell('files', files);
  tell('on disk, MB', bytes / 1e6);
}

async function measureUse(site: string, tell: Tell): Promise<void> {
  const costs = await measurePage(site, QUERIES);
  tell('first query, KB', costs.first / 1000);
  tell('requests of it', costs.requests);
  tell('second query, KB', costs.second / 1000);
  tell('one step into the past, KB', costs.older / 1000);
  tell('key press to results, median ms', median(costs.keyPress) ?? 0);
  tell('key press to results, slowest ms', Math.max(...costs.keyPress));
}

/** A site with a search page. */
function buildPage(folder: string, projectDir: string): string {
  const content = join(folder, 'small');
  const site = join(folder, 'site');
  writeCorpus({ articles: 20, out: content, seed: 1, words: 50 });
  execFileSync(process.execPath, [join(projectDir, 'scripts/build.ts')], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: site,
      CACHE_DIR: join(folder, 'small-cache'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return site;
}

async function publish(contentDir: string, folder: string): Promise<Publication> {
  const now = Date.UTC(2025, 0, 1);
  const { articles, registries } = await loadContent({
    contentDir,
    label: 'content',
    timeZone: ZONE,
    language: 'en-US',
    now,
    cache: openReadingCache(join(folder, 'readings'), 'bench'),
  });
  return createPublication(articles, registries, {
    now,
    timeZone: ZONE,
    language: 'en-US',
    unpublished: false,
  });
}
