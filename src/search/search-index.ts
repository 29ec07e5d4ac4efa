import { availableParallelism } from 'node:os';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, remove } from '../disk/put.ts';
import { cacheNames } from '../loader/cache-folder.ts';
import { mapLimit } from '../loader/concurrency.ts';
import { digestOf } from '../disk/digest.ts';
import type { StoredTexts, TextPlace } from '../loader/texts.ts';
import type { Article } from '../publication/article.ts';
import type { Publication } from '../publication/publication.ts';
import { soleUrl, type LanguagePlace } from '../publication/urls.ts';
import { tally, yearOf } from '../publication/tally.ts';
import { compare } from '../compare.ts';
import { entryOf } from './index-entry.ts';
import type { Indexers } from './indexers.ts';
import type { IndexJob } from './job.ts';
import { manifestOf, type Manifest, type ManifestPartition } from './manifest.ts';
import { namesOf } from './collected-names.ts';
import type { SearchNames } from './names.ts';
import { partitionsOf, type Partition } from './partition.ts';
import { findIndex, placeIndex, type StoredIndex } from './stored-index.ts';

export interface SearchIndexOptions {
  readonly publication: Publication;
  readonly contentDir: string;
  readonly cacheDir: string;
  /** BCP 47. */
  readonly language: string;
  /** Digest of all code that an index depends on. */
  readonly version: string;
  /** What makes the indexes that are not there. */
  readonly indexers: Indexers;
  /** Whether a folder of the last site (`pagefind/closed/…/`) stays in it; default none does. */
  readonly inPlace?: (folder: string) => boolean;
  /** Of what the entries of some stories are made of: see `Prints`. Default there are none. */
  readonly printOf?: (stories: readonly Article[]) => string;
  /** By print of its stories, the version of a partition that was made; default none was. */
  readonly known?: ReadonlyMap<string, string> | undefined;
  /** Texts that were put aside; default none were. */
  readonly texts?: StoredTexts | undefined;
  /** Versions of other languages' partitions, which stay in the cache; default none do. */
  readonly keep?: (version: string) => boolean;
  /** Indexing processes at once; default one a core. */
  readonly processes?: number;
}

/** The index of a publication, complete in the cache. */
export interface SearchIndex {
  /** Where the lists of its language lie. */
  readonly place: LanguagePlace;
  readonly manifest: Manifest;
  readonly names: SearchNames;
  /** Newest first, as in the manifest: where each index lies in the cache, and what it is. */
  readonly folders: readonly { readonly folder: string; readonly stored: StoredIndex }[];
  /** For `known` of the next build. */
  readonly versions: ReadonlyMap<string, string>;
  /** Partitions that no earlier build had left in the cache. */
  readonly indexed: number;
}

/**
 * Indexes the publication: a Pagefind index for each partition, made by other processes or
 * found in the cache.
 *
 * @throws Error when an indexing process fails, with what it said.
 */
export async function createSearchIndex(options: SearchIndexOptions): Promise<SearchIndex> {
  const { publication, keep = () => false } = options;
  const cache = join(options.cacheDir, 'search');
  makeFolder(cache);
  const stored = await storePartitions(partitionsOf(publication), cache, options);
  const used = new Set(stored.map(({ version }) => version));
  await prune(cache, (version) => used.has(version) || keep(version));
  return {
    place: { prefix: publication.prefix },
    manifest: manifestOf(stored.map((entry) => listPartition(entry, publication.timeZone))),
    names: namesOf(publication),
    folders: stored.map(({ folder, stored: index }) => ({ folder, stored: index })),
    versions: new Map(
      stored.flatMap(({ print, version }) => (print === undefined ? [] : [[print, version]])),
    ),
    indexed: stored.filter((entry) => entry.indexed).length,
  };
}

/**
 * Puts the index and the two lists that the search page loads into a site.
 *
 * @param keep leaves a folder of the last site in place, when it is there; only the
 *   newest partition changes under its name.
 * @returns digest by path within the site of every file that was put there.
 */
export function placeSearchIndex(
  { place, manifest, names, folders }: SearchIndex,
  siteDir: string,
  keep: (folder: string) => boolean,
): Map<string, string> {
  const placed = new Map<string, string>();
  for (const [index, { name }] of manifest.partitions.entries()) {
    const found = folders[index];
    const isNewest = index === 0;
    if (found === undefined || (!isNewest && keep(folderOf(name, place)))) continue;
    const to = join(siteDir, folderOf(name, place));
    const files = placeIndex(found.folder, found.stored, to, { program: isNewest });
    for (const [path, digest] of files) placed.set(folderOf(name, place) + path, digest);
  }
  const search = soleUrl('search', place).slice(1);
  mkdirSync(join(siteDir, search), { recursive: true });
  const lists = { 'partitions.json': manifest, 'names.json': names };
  for (const [name, list] of Object.entries(lists)) {
    const path = search + name;
    const text = JSON.stringify(list);
    writeFileSync(join(siteDir, path), text);
    placed.set(path, digestOf(text));
  }
  return placed;
}

interface StoredPartition {
  readonly partition: Partition;
  /** Within `pagefind/`. */
  readonly name: string;
  /** Of what that is made of. */
  readonly print: string | undefined;
  /** Digest of all that the index depends on: its name in the cache. */
  readonly version: string;
  readonly folder: string;
  readonly stored: StoredIndex;
  readonly indexed: boolean;
}

/**
 * Finds or makes the partitions' indexes: the newest first, which is what a new story
 * changes, then by size, so that the end is not one core at work on a large one.
 *
 * @returns in the order of `partitions`.
 */
async function storePartitions(
  partitions: readonly Partition[],
  cache: string,
  options: SearchIndexOptions,
): Promise<StoredPartition[]> {
  const [newest, ...older] = partitions.entries();
  older.sort(([, a], [, b]) => b.articles.length - a.articles.length);
  const inTurn = newest === undefined ? [] : [newest, ...older];
  const processes = options.processes ?? availableParallelism();
  const stored = await mapLimit(inTurn, processes, async ([index, partition]) => {
    return [index, await storePartition(partition, index, cache, options)] as const;
  });
  return stored.sort(([a], [b]) => a - b).map(([, partition]) => partition);
}

/** Finds the partition's index in the cache, or has it made there. */
async function storePartition(
  partition: Partition,
  index: number,
  cache: string,
  options: SearchIndexOptions,
): Promise<StoredPartition> {
  const { publication, contentDir, indexers } = options;
  const contentOf = () => ({
    language: options.language,
    timeZone: publication.timeZone,
    entries: partition.articles.map((article) => entryOf(article, publication)),
  });
  const digested = (text: string): string => digestOf(`${options.version}\n${text}`);
  const print = options.printOf && digested(options.printOf(partition.articles));
  const version = options.known?.get(print ?? '') ?? digested(JSON.stringify(contentOf()));
  const folder = join(cache, version);
  const known = findIndex(folder, ({ mark }) => {
    const inPlace = options.inPlace ?? (() => false);
    return index > 0 && inPlace(folderOf(nameOf(partition, index, mark), publication));
  });
  const found = { partition, print, version, folder };
  if (known !== undefined) {
    return { ...found, name: nameOf(partition, index, known.mark), stored: known, indexed: false };
  }
  remove(folder);
  const texts = options.texts && textsOf(partition, options.texts);
  await indexers.index({ contentDir, texts, ...contentOf() }, folder);
  const stored = findIndex(folder, () => true);
  if (stored === undefined) throw new Error(`the search index in ${folder} is not whole`);
  return { ...found, name: nameOf(partition, index, stored.mark), stored, indexed: true };
}

/** Where the texts of a partition are, as far as they were put aside. */
function textsOf({ articles }: Partition, { path, places: all }: StoredTexts): IndexJob['texts'] {
  const places = articles.flatMap(({ id }): [string, TextPlace][] => {
    const place = all.get(id);
    return place === undefined ? [] : [[id, place]];
  });
  return { path, places: Object.fromEntries(places) };
}

/**
 * The newest partition keeps its address, so that a returning reader has Pagefind's
 * program already; the others never change under theirs.
 */
function nameOf({ from }: Partition, index: number, mark: string): string {
  return index === 0 ? 'newest' : `closed/${from}-${mark}`;
}

function folderOf(name: string, { prefix }: LanguagePlace): string {
  return `${prefix.slice(1)}${prefix && '/'}pagefind/${name}/`;
}

function listPartition(
  { partition, name, stored }: StoredPartition,
  timeZone: string,
): ManifestPartition {
  const { from, to, articles } = partition;
  return {
    name,
    version: stored.mark,
    from,
    to,
    // They are in the order of their addresses, which is not that of lists.
    years: tally(articles, (article) => [String(yearOf(article, timeZone))]).toSorted(
      ([one], [other]) => compare(other, one),
    ),
    bytes: stored.bytes,
  };
}

/** Removes what this build did not use: thousands of files, while pages are rendered. */
async function prune(cache: string, isUsed: (version: string) => boolean): Promise<void> {
  for (const file of readdirSync(cache)) {
    if (!cacheNames.search.names.test(file) || isUsed(file)) continue;
    await rm(join(cache, file), { recursive: true, force: true });
  }
}
