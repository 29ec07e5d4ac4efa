import { htmlElement } from '../element.ts';
import type { MergedStory } from './followed-story.ts';

/** What a list says of a story besides what the feed does. */
export interface ItemWords {
  /** For what it is followed. */
  readonly names: string;
  /** Set where the reader has not seen it: what that is called. */
  readonly isNew: string | undefined;
  readonly dates: Intl.DateTimeFormat;
}

/** One story, in the markup of the site's own lists: whatever the feed says is text. */
export function storyItem(
  { path, title, summary, published }: MergedStory,
  { names, isNew, dates }: ItemWords,
): HTMLElement {
  const datetime = new Date(published).toISOString();
  return htmlElement(
    'li',
    {},
    htmlElement(
      'article',
      { class: 'teaser teaser-full' },
      htmlElement(
        'p',
        { class: 'kicker' },
        ...(isNew === undefined ? [] : [htmlElement('span', { class: 'watch-new' }, isNew), ' ']),
        htmlElement('bdi', {}, names),
      ),
      htmlElement('h3', {}, htmlElement('a', { href: path }, title)),
      htmlElement('p', { class: 'teaser-standfirst' }, summary),
      htmlElement(
        'p',
        { class: 'teaser-meta' },
        htmlElement('time', { datetime }, dates.format(published)),
      ),
    ),
  );
}
