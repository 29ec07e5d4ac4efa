import type { Content } from '../loader/content.ts';

/**
 * Content that the build has read and checked before Astro starts, for the loader to
 * take. Astro runs the content configuration in a module graph of its own, so the one
 * thing both can reach is the global object; nothing else of the project uses it.
 */
const KEY = Symbol.for('publication.content');

const shared: typeof globalThis & { [KEY]?: Content | undefined } = globalThis;

export function handOver(content: Content): void {
  shared[KEY] = content;
}

/** Takes what was handed over, once. */
export function takeOver(): Content | undefined {
  const content = shared[KEY];
  shared[KEY] = undefined;
  return content;
}
