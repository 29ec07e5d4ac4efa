import { jsonFeed } from '../feed.js';

export const data = { permalink: '/feed.json', eleventyExcludeFromCollections: true };

export const render = ({ site, collections }) =>
  jsonFeed(site, { url: '/', title: site.name, description: site.tagline, items: collections.newest });
