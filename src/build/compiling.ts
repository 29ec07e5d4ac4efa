/**
 * Whether this process has Astro compile the pages for a build, and nothing else: what belongs
 * to a build of its own stays away. Kept on the global object, as Astro may load the
 * configuration, and what that imports, as modules of its own.
 */
const KEY = Symbol.for('publication.compiling');

const shared: typeof globalThis & { [KEY]?: true } = globalThis;

export function markCompiling(): void {
  shared[KEY] = true;
}

export function isCompiling(): boolean {
  return shared[KEY] === true;
}
