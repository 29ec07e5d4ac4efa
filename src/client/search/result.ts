import { excerptParts, markExcerpt, markWords, type Part } from './marks.ts';
import { unsearchedIn } from '../../search/unsearched.ts';
import type { PagefindData } from './pagefind.ts';

/** A story that was found, ready to be shown. */
export interface SearchResult {
  readonly url: string;
  readonly title: readonly Part[];
  /** Text around the matches, or the standfirst where the text has none. */
  readonly excerpt: readonly Part[];
  /** `2024-07-17`, or with the clock time after it. */
  readonly date: string;
  readonly section: string | undefined;
  readonly kind: string;
  /** Says what sort of story it is, and of a sponsored one who paid; news has none. */
  readonly label: string | undefined;
  /** `Corrected` */
  readonly corrected: string | undefined;
  /** Address of the cover's small version. */
  readonly image: string | undefined;
  /** Whether it is on light paper, which is dark paper by night. */
  readonly isDrawn: boolean;
}

export function resultOf(data: PagefindData, query: string): SearchResult {
  const { meta, filters } = data;
  const { url, shown } = unsearchedIn(data.url);
  const excerpt = markExcerpt(excerptParts(data.excerpt), query);
  const found = excerpt.some((part) => part.marked);
  return {
    url,
    title: markWords(meta['title'] ?? url, query, excerpt),
    excerpt: found ? excerpt : markWords(meta['standfirst'] ?? '', query, excerpt),
    date: shown.date,
    section: filters['section']?.[0],
    kind: filters['kind']?.[0] ?? 'news',
    label: meta['label'],
    corrected: shown.corrected,
    image: shown.image,
    isDrawn: shown.drawn !== undefined,
  };
}
