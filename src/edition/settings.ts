import { site } from '#site';

/**
 * Settings that a part of the site alone depends on: prints and keys of that part have them, as every
 * key has what its page shows. Of any other setting all pages and files are made anew.
 */
const OF_LISTS = ['listSize', 'feedSize', 'feedNamespace', 'hub'] as const;
const OF_SOME: ReadonlySet<string> = new Set([...OF_LISTS, 'socialCards']);

/** What lists and feeds depend on, for their prints. */
export function listSettings(): unknown {
  return OF_LISTS.map((name) => site[name]);
}

/** What every page and file is taken to depend on. */
export function commonSettings(): [name: string, value: unknown][] {
  return Object.entries(site).filter(([name]) => !OF_SOME.has(name));
}
