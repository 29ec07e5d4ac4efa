import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<'one' | 'other'> = {
  searchPage: {
    filters: 'Filters',
    order: 'Order',
    best: 'Best match',
    newest: 'Newest first',
    chosen: 'Filters in use',
    targets: 'Pages on this',
    results: 'Stories',
    more: 'More stories',
    retry: 'Try again',
    key: 'The key {key} goes to the search, on every page',
    failure: 'Check the connection and try again. Every story can also be reached through {ways}.',
    noScript:
      'Search runs in the browser and needs JavaScript. Without it, every story can be reached through {ways}, or found by {engine} that is asked for this site alone.',
    links: {
      archive: 'the archive',
      topics: 'the topics',
      tickers: 'the tickers',
      engine: 'a search engine',
    },
  },
  search: {
    filters: {
      section: 'Section',
      kind: 'Kind',
      ticker: 'Ticker',
      tag: 'Topic',
      author: 'Author',
      year: 'Year',
    },
    kinds: {
      news: 'News',
      analysis: 'Analysis',
      opinion: 'Opinion',
      explainer: 'Explainer',
      live: 'Live',
      sponsored: 'Sponsored',
    },
    all: 'All',
    filter: '{filter}: {value}',
    removeFilter: 'Remove filter',
    searching: 'Searching…',
    unreachable: 'The search index cannot be reached.',
    older: 'Search older stories, {months}',
    formerly: '(formerly {symbol})',
    didYouMean: 'Did you mean {page}?',
    noFilters: 'Search without filters',
    fewerWords: 'Every word must occur: try fewer, or others.',
    lookThrough: 'Look through the {archive}.',
    archive: 'archive',
    stories: { one: '{count} story', other: '{count} stories' },
    storiesSince: { one: '{count} story since {month}', other: '{count} stories since {month}' },
    nothing: 'No story matches.',
    nothingSince: 'No story matches since {month}.',
    lacking: 'No story has {words}.',
    lackingSince: 'No story since {month} has {words}.',
    lackingAndRest: 'No story has {words}, and none has all of the rest.',
    lackingAndRestSince: 'No story since {month} has {words}, and none has all of the rest.',
    notAll: 'No story has all of this.',
    without: '{stories} without {word}',
    withoutThem: '{stories} without',
    beginning: '{stories} with words that begin so',
    apart: '{stories} with these words apart',
    quoted: '“{word}”',
    common: (
      'a an and are as at be been but by can did do does for from had has have how if in into ' +
      'is it its no not of on or so than that the their them then there these they this to was ' +
      'were what when which who why will with'
    ).split(' '),
  },
};
