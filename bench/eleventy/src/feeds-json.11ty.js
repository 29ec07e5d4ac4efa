import { jsonFeed } from '../feed.js';

export const data = {
  pagination: { data: 'collections.listsWithFeeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}feed.json`,
  eleventyExcludeFromCollections: true,
};

export const render = ({ site, list }) => jsonFeed(site, list);
