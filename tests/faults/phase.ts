import { besideOf } from '../../src/build/site-folder.ts';

/** What a build is at, by the path that it changes. */
const PHASES = {
  lock: /\.lock(?:\.|$)/u,
  load: /-cache\/readings/u,
  compile: /-cache\/(?:renderer|astro|vite)/u,
  search: /-cache\/search|\.building\/(?:pagefind|search)/u,
  media: /-cache\/media|\.building\/media/u,
  cards: /-cache\/(?:cards|charts)|\.building\/cards/u,
  hosting: /\.building\/(?:_h|_r|\.assetsignore)/u,
  list: /\.building\/_files/u,
  render: /\.building(?:\/|$)/u,
  record: /-cache\/(?:sites|next-change)/u,
} as const;

/** `publish` is every change of the site itself and of the journal of such changes. */
export type Phase = keyof typeof PHASES | 'publish' | 'other';

/** Every phase in which a build whose pages are compiled changes the disk. */
export const phases: readonly Phase[] = [
  ...['lock', 'load', 'search', 'render', 'media', 'cards', 'hosting', 'list'],
  ...['publish', 'record'],
].filter(isPhase);

/** @param outDir the folder of the site, which the cache lies beside as `NAME-cache`. */
export function phaseOf(path: string, outDir: string): Phase {
  if (path === outDir || path.startsWith(`${outDir}/`)) return 'publish';
  if (path.startsWith(besideOf(outDir, 'journal'))) return 'publish';
  for (const [phase, pattern] of Object.entries(PHASES)) {
    if (pattern.test(path) && isPhase(phase)) return phase;
  }
  return 'other';
}

export function isPhase(name: string): name is Phase {
  return name === 'publish' || name === 'other' || Object.hasOwn(PHASES, name);
}
