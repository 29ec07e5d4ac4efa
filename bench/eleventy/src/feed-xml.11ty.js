import { rss } from '../feed.js';

export const data = { permalink: '/feed.xml', eleventyExcludeFromCollections: true };

export const render = ({ site, collections }) =>
  rss(site, { url: '/', title: site.name, description: site.tagline, items: collections.newest });
