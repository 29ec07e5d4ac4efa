import type { Edition } from './edition.ts';

/**
 * The edition that a build is making, for the compiled pages to take. They are a module
 * graph of their own, so the one thing that both can reach is the global object.
 */
const KEY = Symbol.for('publication.edition');

const shared: typeof globalThis & { [KEY]?: Edition | undefined } = globalThis;

export function handOver(edition: Edition): void {
  shared[KEY] = edition;
}

/** What the build handed over; undefined in development. */
export function takeOver(): Edition | undefined {
  return shared[KEY];
}
