import { memo } from '../memo.ts';
import type { LanguagePlace } from '../publication/urls.ts';
import type { Chrome } from '../publication/view/chrome.ts';
import { counted, formatCount } from '../words/message.ts';
import { wordsOf, type Words } from '../words/words.ts';

/** Whom a page speaks to: every component finds it as `Astro.locals.reader`. */
export interface Reader {
  /** Address of the site, without a closing slash. */
  readonly siteUrl: string;
  /** BCP 47 */
  readonly language: string;
  readonly words: Words;
  /** Where the lists of the language lie. */
  readonly place: LanguagePlace;
  /** `1,204` */
  readonly formatNumber: (value: number) => string;
  /** `no stories`, `1 story`, `1,204 stories` */
  readonly storyCount: (count: number) => string;
}

/** The reader of the pages that a chrome stands around. */
export const readerOf = memo(({ siteUrl, language, place }: Chrome): Reader => {
  const words = wordsOf(language);
  return {
    siteUrl,
    language,
    words,
    place,
    formatNumber: (value) => formatCount(value, language),
    storyCount: (count) => counted(words.stories, count, language),
  };
});
