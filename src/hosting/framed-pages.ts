import { compare } from '../compare.ts';

/** By the address of a page, origins of what a reader may load into it. */
export type FramedPages = ReadonlyMap<string, readonly string[]>;

/**
 * Patterns of addresses, with the origins of their frames: a page each while hosts have rules for
 * so many; else a year each, whose stories share them; else all.
 *
 * @param most rules that may be made.
 */
export function framedPatterns(pages: FramedPages, most: number): FramedPages {
  const byYear = merged(pages, (page) => page.replace(/^(.*?\/\d{4}\/).*$/u, '$1*'));
  const found = [pages, byYear].find(({ size }) => size <= most);
  return found ?? merged(pages, () => '/*');
}

/** Every origin of any of the pages, once, in order. */
export function originsOf(pages: FramedPages): readonly string[] {
  return [...new Set([...pages.values()].flat())].sort(compare);
}

function merged(pages: FramedPages, patternOf: (page: string) => string): FramedPages {
  const groups = Map.groupBy(pages, ([page]) => patternOf(page));
  return new Map([...groups].map(([pattern, group]) => [pattern, originsOf(new Map(group))]));
}
