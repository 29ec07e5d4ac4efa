import type { NameWords } from '../words/site-words.ts';
import type { Prints } from './prints.ts';
import type { ListSubject } from './subject.ts';

/** What a feed is about: where it stands and which stories it draws on. */
export interface FeedSubject extends Pick<
  ListSubject,
  'url' | 'name' | 'description' | 'stories' | 'beside'
> {
  readonly group: FeedGroup;
  /**
   * When it last changed, epoch milliseconds: with a story or its change, whether or not that
   * is among the newest, or when one expired. Undefined while there was none.
   */
  readonly changed: number | undefined;
  /** When one last expired, epoch milliseconds. Undefined while none did. */
  readonly expired: number | undefined;
}

/** Print of what a feed says. */
export function feedPrint(
  { name, description, stories, expired, beside }: FeedSubject,
  { ofStories }: Pick<Prints, 'ofStories'>,
): string {
  return ofStories(stories, name, description, expired, beside);
}

/** By the words that name it. */
export type FeedGroup = keyof NameWords & (typeof GROUPS)[number];

const GROUPS = ['everything', 'sections', 'authors', 'topics', 'series', 'tickers'] as const;

/** The feeds in their groups, as lists of them show them; a group without any is none. */
export function feedGroups(
  feeds: readonly FeedSubject[],
): { readonly group: FeedGroup; readonly members: readonly FeedSubject[] }[] {
  return GROUPS.map((group) => ({
    group,
    members: feeds.filter((feed) => feed.group === group),
  })).filter(({ members }) => members.length > 0);
}
