import type { Site } from '#site';
import type { Article } from '../publication/article.ts';
import type { RegistryEntries } from '../publication/publication.ts';
import type { Edition } from './edition.ts';

/** What development last read: all of the content that can be shown. */
export interface ShownContent {
  readonly articles: readonly Article[];
  readonly registries: RegistryEntries;
}

/**
 * The edition that a build is making, or the content that development last read, for the pages
 * to take, and the configuration for all that is compiled without it. They are a module graph of
 * their own, so the one thing that both can reach is the global object.
 */
const SITE = Symbol.for('publication.site');
const EDITION = Symbol.for('publication.edition');
const CONTENT = Symbol.for('publication.content');

const shared: typeof globalThis & {
  [SITE]?: Site;
  [EDITION]?: Edition | undefined;
  [CONTENT]?: ShownContent | undefined;
} = globalThis;

/** Tells compiled code, before it is loaded, of the configuration. */
export function handOverSite(site: Site): void {
  shared[SITE] = site;
}

/** @throws Error when nobody handed it over. */
export function handedSite(): Site {
  const site = shared[SITE];
  if (site === undefined) throw new Error('compiled code was loaded before its configuration');
  return site;
}

export function handOver(edition: Edition): void {
  shared[EDITION] = edition;
}

/** What the build handed over; undefined in development. */
export function takeOver(): Edition | undefined {
  return shared[EDITION];
}

/** Replaces what development shows, from the next request on. */
export function showContent(content: ShownContent): void {
  shared[CONTENT] = content;
}

/** What development last read: another object after each reading. */
export function shownContent(): ShownContent | undefined {
  return shared[CONTENT];
}
