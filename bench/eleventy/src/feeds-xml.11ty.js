import { rss } from '../feed.js';

export const data = {
  pagination: { data: 'collections.listsWithFeeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}feed.xml`,
  eleventyExcludeFromCollections: true,
};

export const render = ({ site, list }) => rss(site, list);
