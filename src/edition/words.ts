import { site } from '#site';
import { counted, formatCount } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** The words of the publication's language, for pages and the components in them. */
export const words = wordsOf(site.language);

/** `1,204` */
export function formatNumber(value: number): string {
  return formatCount(value, site.language);
}

/** `no stories`, `1 story`, `1,204 stories` */
export function storyCount(count: number): string {
  return counted(words.stories, count, site.language);
}
