import type { FollowedFeeds } from './followed-feeds.ts';
import type { Followed } from './followed-list.ts';
import type { MergedStory } from './followed-story.ts';
import type { Handed } from './handed.ts';
import { storyItem } from './story-item.ts';

/** Stories shown. */
const SHOWN = 50;

/** How many stories stand in the list, and how many of them are new to the reader. */
export interface StoryCount {
  readonly stories: number;
  readonly fresh: number;
}

/** The newest stories of what is followed. */
export class StoryList {
  readonly #place: HTMLElement;
  readonly #words: Handed;
  readonly #dates: Intl.DateTimeFormat;
  #shown = '';

  constructor(place: HTMLElement, words: Handed, language: string) {
    this.#place = place;
    this.#words = words;
    const { timeZone } = words;
    const options = { dateStyle: 'medium', timeZone, calendar: 'gregory' } as const;
    this.#dates = new Intl.DateTimeFormat(language, options);
  }

  /** @param before what the reader had seen before this visit. */
  show(feeds: FollowedFeeds, before: Followed): StoryCount {
    const stories = feeds.stories(SHOWN);
    const fresh = new Set(stories.filter((story) => isFresh(story, before)));
    const items = stories.map((story) =>
      storyItem(story, {
        names: story.followed.map((id) => feeds.nameOf(id)).join(', '),
        isNew: fresh.has(story) ? this.#words.isNew : undefined,
        dates: this.#dates,
      }),
    );
    // What is the same stays: a reader may be on a link of it.
    const made = items.map(({ outerHTML }) => outerHTML).join('');
    if (made !== this.#shown) this.#place.replaceChildren(...items);
    this.#shown = made;
    return { stories: stories.length, fresh: fresh.size };
  }
}

/** Of what nothing was seen yet, nothing is new. */
function isFresh({ followed, published }: MergedStory, before: Followed): boolean {
  return followed.some((name) => {
    const seen = before.get(name) ?? 0;
    return seen > 0 && published > seen;
  });
}
