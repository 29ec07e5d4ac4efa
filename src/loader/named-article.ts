import { didYouMean } from '../problem/nearest.ts';

/** The remedy for the id of an article that does not exist: `; did you mean "2024/07/slug"?`, or empty. */
export function articleMeant(written: string, ids: ReadonlySet<string>): string {
  const bare = written
    .replace(/^(?:https?:\/\/[^/]+)?\/?(?:content\/)?(?:articles\/)?/u, '')
    .replace(/(?:\/|(?:\/index)?\.mdx)$/u, '');
  return ids.has(bare) ? `; write "${bare}"` : didYouMean(bare, ids);
}
