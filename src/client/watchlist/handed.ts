import type { Counted } from '../../words/message.ts';
import type { WatchClientWords } from '../../words/watch-words.ts';

/** What the page hands over with the element. */
export interface Handed extends WatchClientWords<'other'> {
  readonly stories: Counted;
  /** Title of the OPML file. */
  readonly list: string;
  /** IANA */
  readonly timeZone: string;
}

/** @throws Error when there is nothing. */
export function handed({ dataset }: HTMLElement): Handed {
  const words: unknown = JSON.parse(dataset['words'] ?? 'null');
  if (!isHanded(words)) throw new Error('the page hands over no words');
  return words;
}

/** A first look at what was handed over; the page is made by the program that reads it. */
function isHanded(value: unknown): value is Handed {
  return typeof value === 'object' && value !== null && 'stories' in value && 'timeZone' in value;
}
