import type { Message, Plural, PluralCategory } from './message.ts';

/** The words of the watchlist, and of the links that lead to it. */
export interface WatchWords<Category extends PluralCategory> {
  readonly watchPage: WatchPageWords;
  readonly watch: WatchClientWords<Category>;
}

/** The page as it is served. */
interface WatchPageWords {
  readonly description: string;
  /** For search engines. */
  readonly short: string;
  /** Below the topics of a story: all that it is about. */
  readonly linkAll: string;
  readonly noScript: Message<'feeds' | 'opml'>;
  readonly find: string;
  readonly follows: string;
  readonly more: string;
  readonly share: string;
  readonly opml: string;
  readonly paste: string;
  readonly file: string;
  readonly bring: string;
  /** All that is stored, and where. */
  readonly stored: string;
  readonly remove: string;
  readonly all: string;
  readonly replace: string;
  readonly dismiss: string;
}

/** What the script of the watchlist says; the page hands it over as JSON. */
export interface WatchClientWords<Category extends PluralCategory> {
  readonly empty: string;
  /** Before what a link proposes. */
  readonly offered: string;
  readonly follow: Message<'name'>;
  readonly unfollow: Message<'name'>;
  readonly followed: Message<'name'>;
  readonly unfollowed: Message<'name'>;
  readonly loading: string;
  readonly isNew: string;
  readonly fresh: Plural<Category>;
  readonly offline: string;
  readonly unreachable: Message<'names'>;
  readonly silent: Message<'names'>;
  readonly unknown: Message<'names'>;
  readonly notKept: string;
  /** Set when no more can be followed. */
  readonly full: Message<'most'>;
  readonly notFound: Message<'query'>;
  readonly deleted: string;
}
