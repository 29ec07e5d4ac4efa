import { soleUrl } from '../../publication/urls.ts';
import { below, place } from '../below.ts';
import { isManifest } from '../../search/manifest.ts';
import type { SearchNames } from '../../search/names.ts';
import { Unreachable, type Downloads } from './downloads.ts';
import { Engine } from './engine.ts';
import { isPagefindModule, type Pagefind } from './pagefind.ts';
import { Shelf } from './shelf.ts';
import type { Spoken } from './term.ts';

/** Folder of the index, as browsers ask for it. */
export const INDEX: string = below(`${place.prefix}/pagefind/`);
const MANIFEST = below(`${soleUrl('search', place)}partitions.json`);

/**
 * Loads what a first search needs besides the index: the list of partitions and
 * Pagefind's program.
 *
 * @throws Unreachable when one of them does not arrive.
 */
export async function openEngine(
  downloads: Downloads,
  spoken: Spoken,
  named: Promise<SearchNames>,
): Promise<Engine> {
  const [manifest, names] = await Promise.all([loadList(MANIFEST, isManifest), named]);
  const [newest] = manifest.partitions;
  const pagefind = newest === undefined ? nothing : await start(newest.name, newest.version);
  return new Engine(pagefind, new Shelf(pagefind, manifest, INDEX), downloads, spoken, names);
}

/** @throws Unreachable when the list does not arrive, or something else does. */
export async function loadList<List>(
  path: string,
  isList: (value: unknown) => value is List,
): Promise<List> {
  const response = await fetch(path).catch(() => undefined);
  const value: unknown = response?.ok === true ? await response.json() : undefined;
  if (!isList(value)) throw new Unreachable(path);
  return value;
}

async function start(name: string, version: string): Promise<Pagefind> {
  const basePath = `${INDEX}${name}/`;
  const program = `${basePath}pagefind.js`;
  const module: unknown = await import(/* @vite-ignore */ program).catch(() => undefined);
  if (!isPagefindModule(module)) throw new Unreachable(program);
  return module.createInstance({ basePath, noWorker: true, metaCacheTag: version });
}

/** The index of a publication without stories. */
const nothing: Pagefind = {
  init: () => Promise.resolve(),
  options: () => Promise.resolve(),
  mergeIndex: () => Promise.resolve(),
  search: () => Promise.resolve({ results: [], filters: {} }),
  filters: () => Promise.resolve({}),
};
