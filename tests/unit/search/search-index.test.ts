import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeCorpus } from '../../../tools/corpus/corpus.ts';
import { createIndexers, type Indexers } from '../../../src/search/indexers.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent } from '../../../src/loader/content.ts';
import { createPublication, type Publication } from '../../../src/publication/publication.ts';
import {
  createSearchIndex,
  placeSearchIndex,
  type SearchIndex,
} from '../../../src/search/search-index.ts';

let folder: string;
let publication: Publication;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
  const made = folder;
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  const contentDir = join(folder, 'content');
  writeCorpus({ articles: 40, out: contentDir, seed: 3, words: 80 });
  const { articles, registries } = await loadContent({
    contentDir,
    label: 'content',
    timeZone: 'America/New_York',
    language: 'en-US',
    now: Date.UTC(2025, 0, 1),
    cache: openReadingCache(join(folder, 'readings'), 'test'),
  });
  publication = createPublication(articles, registries, {
    now: Date.UTC(2025, 0, 1),
    timeZone: 'America/New_York',
    language: 'en-US',
    unpublished: false,
  });
});

function indexers(signal = new AbortController().signal): Indexers {
  const made = createIndexers(signal);
  onTestFinished(() => {
    made.end();
  });
  return made;
}

const index = (cache: string, changes: { version?: string } = {}): Promise<SearchIndex> =>
  createSearchIndex({
    publication,
    contentDir: join(folder, 'content'),
    cacheDir: join(folder, cache),
    language: 'en-US',
    version: 'test',
    indexers: indexers(),
    ...changes,
  });

/** Digest by path of every file below a folder. */
function bytesBelow(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(root, file)).isFile(),
  );
  return Object.fromEntries(
    files.toSorted().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

describe('createSearchIndex', () => {
  test('makes the same bytes each time', async () => {
    for (const name of ['one', 'two']) {
      placeSearchIndex(await index(`cache-${name}`), join(folder, name), () => false);
    }
    const bytes = bytesBelow(join(folder, 'one'));
    expect(Object.keys(bytes).length).toBeGreaterThan(40);
    expect(bytes).toEqual(bytesBelow(join(folder, 'two')));
  });

  test('indexes nothing again that has not changed, and all of it for other code', async () => {
    const first = await index('cache');
    expect(first.indexed).toBe(1);
    expect((await index('cache')).indexed).toBe(0);
    const other = await index('cache', { version: 'other' });
    expect(other.indexed).toBe(1);
    // Named by what is in it, so that a deploy does not send again what came out the same.
    expect(other.manifest).toEqual(first.manifest);
    expect(readdirSync(join(folder, 'cache/search'))).toHaveLength(1);
  });

  test('indexes nothing again when a company, a topic or an author is called otherwise', async () => {
    const first = await index('cache');
    const renamed = <Entry>(entries: ReadonlyMap<string, Entry>): Map<string, Entry> =>
      new Map([...entries].map(([id, entry]) => [id, { ...entry, name: 'Another name' }]));
    const { tickers, tags, authors, sections } = publication;
    publication = {
      ...{ ...publication, tickers: renamed(tickers), tags: renamed(tags) },
      ...{ authors: renamed(authors), sections: renamed(sections) },
    };
    const second = await index('cache');
    expect(second.indexed).toBe(0);
    expect(second.manifest).toEqual(first.manifest);
    expect(JSON.stringify(second.names)).not.toBe(JSON.stringify(first.names));
  });

  test('leaves nothing that looks finished when an article is not what was checked', async () => {
    const [article] = publication.articles;
    const path = join(folder, 'content/articles', `${article?.id ?? ''}.mdx`);
    rmSync(path);
    await expect(index('cache')).rejects.toThrow(
      /search index could not be made[\s\S]*changed while it was built: the file is not there/u,
    );
    expect(readdirSync(join(folder, 'cache/search'))).toEqual([]);
  });

  test('ends its processes when it is told to', async () => {
    const controller = new AbortController();
    const work = createSearchIndex({
      publication,
      contentDir: join(folder, 'content'),
      cacheDir: join(folder, 'cache'),
      language: 'en-US',
      version: 'test',
      indexers: indexers(controller.signal),
    });
    controller.abort();
    await expect(work).rejects.toThrow(/abort/iu);
  });

  test('is empty for a publication without stories', async () => {
    publication = createPublication(
      [],
      {
        sections: [],
        authors: [],
        tags: [],
        series: [],
        tickers: [],
        promos: [],
        redirects: [],
        pages: [],
        calendar: [],
        prices: [],
        front: { picks: [] },
      },
      { now: 0, timeZone: 'UTC', language: 'en-US', unpublished: false },
    );
    const { manifest } = await index('cache');
    expect(manifest).toEqual({ partitions: [], initial: 0 });
  });
});

test('the site gets the program once, no interface of Pagefind, and files with their digests', async () => {
  const site = join(folder, 'site');
  const placed = placeSearchIndex(await index('cache'), site, () => false);
  const bytes = bytesBelow(site);
  const files = Object.keys(bytes);
  for (const [path, digest] of placed) expect(bytes[path]?.slice(0, 32)).toBe(digest);
  expect([...placed.keys()].sort()).toEqual(files.sort());
  expect(files.filter((file) => /\.(?:js|css)$|wasm/u.test(file))).toEqual([
    'pagefind/newest/pagefind.js',
    'pagefind/newest/wasm.en.pagefind',
  ]);
});
