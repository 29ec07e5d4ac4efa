import type { WatchWords } from '../watch-words.ts';

export const watch: WatchWords<'one' | 'other'> = {
  watchPage: {
    description:
      'Choose tickers, topics, sections, series and authors: their newest stories stand here in one list. Your choice stays in this browser.',
    short:
      'Follow tickers, topics, sections, series and authors, and read their newest stories in one list.',
    linkAll: 'Follow on the watchlist',
    noScript:
      'The list is kept by your browser, which needs JavaScript for it. Without it, a feed reader does the same: choose among {feeds}, or take {opml}.',
    find: 'Find tickers, topics, sections, series and authors',
    follows: 'You follow',
    more: 'Share, import, delete',
    share: 'Link to this list',
    opml: 'These feeds as OPML',
    paste: 'Symbols, or the text of an OPML file',
    file: 'OPML file',
    bring: 'Import',
    stored:
      'Stored in this browser alone: what you follow, what you saw last, and copies of this page and of its feeds. Nothing is sent but the requests for these feeds.',
    remove: 'Delete all of it',
    all: 'Follow all',
    replace: 'Replace my list',
    dismiss: 'Not now',
  },
  watch: {
    empty:
      'You follow nothing yet. Search above, or choose “Watchlist” on the page of a ticker, topic, section, series or author.',
    offered: 'The link proposes to follow:',
    follow: 'Follow {name}',
    unfollow: 'Stop following {name}',
    followed: 'Added to your list: {name}.',
    unfollowed: 'Taken off your list: {name}.',
    loading: 'Loading…',
    isNew: 'New',
    fresh: { one: '{count} new since your last visit', other: '{count} new since your last visit' },
    offline: 'No connection: this is what was loaded before.',
    unreachable: 'Could not be loaded: {names}.',
    silent: 'Without stories at present: {names}.',
    unknown: 'Not known here: {names}.',
    notKept:
      'This browser keeps nothing: the list lasts until the page is closed. The link to it holds it.',
    full: 'No more than {most} can be followed.',
    notFound: 'Nothing is called “{query}”.',
    deleted: 'Everything is deleted.',
  },
};
