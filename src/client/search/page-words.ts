import type { HandedWords } from '../../words/search-words.ts';

/** What the script says, and in which language. */
export interface PageWords {
  /** BCP 47 */
  readonly language: string;
  readonly words: HandedWords;
}

/**
 * The words that the page hands over with an element.
 *
 * @throws Error when there are none.
 */
export function pageWords({ dataset, ownerDocument }: HTMLElement): PageWords {
  const words: unknown = JSON.parse(dataset['words'] ?? 'null');
  if (!isWords(words)) throw new Error('the page hands over no words');
  return { language: ownerDocument.documentElement.lang, words };
}

/** A first look at what was handed over; the page is made by the program that reads it. */
function isWords(value: unknown): value is HandedWords {
  return typeof value === 'object' && value !== null && 'stories' in value && 'common' in value;
}
