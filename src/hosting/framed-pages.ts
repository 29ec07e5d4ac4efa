import { compare } from '../compare.ts';

/** Pages into which a reader may load something of another site. */
export interface FramedPages {
  /** Origins of the frames, by the address of the page. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** The policy of pages that may load frames of these origins. */
  readonly policyOf: (sort: 'plain' | 'live' | 'search', origins: readonly string[]) => string;
}

/**
 * Patterns of addresses, with the origins of their frames: a page each while hosts have rules for
 * so many; else a year each, whose stories share them; else all.
 *
 * @param most rules that may be made.
 */
export function framedPatterns(
  pages: FramedPages['pages'],
  most: number,
): ReadonlyMap<string, readonly string[]> {
  const byYear = merged(pages, (page) => page.replace(/^(.*?\/\d{4}\/).*$/u, '$1*'));
  const found = [pages, byYear].find(({ size }) => size <= most);
  return found ?? merged(pages, () => '/*');
}

/** Every origin of any of the pages, once, in order. */
export function originsOf(pages: FramedPages['pages']): readonly string[] {
  return [...new Set([...pages.values()].flat())].sort(compare);
}

function merged(
  pages: FramedPages['pages'],
  patternOf: (page: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(pages, ([page]) => patternOf(page));
  return new Map([...groups].map(([pattern, group]) => [pattern, originsOf(new Map(group))]));
}
