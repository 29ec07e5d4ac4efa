import { escape, names } from './html.js';

const absolute = (html, site) => html.replaceAll('href="/', `href="${site.url}/`);

/** The newest 30 in full as RSS 2.0. */
export function rss(site, { url, title, description, items }) {
  const newest = items.slice(0, 30);
  const entries = newest.map((item) => {
    const { data } = item;
    const link = `${site.url}${item.url}`;
    const creators = data.authors.map(
      (id) => `<dc:creator>${names.authors.get(id).name}</dc:creator>`,
    );
    const categories = [names.sections.get(data.section), ...data.topics.map((id) => names.tags.get(id))];
    const tickers = data.tickers.map((id) => `<category domain="ticker">${id}</category>`);
    return `<item><title>${escape(data.title)}</title><link>${link}</link><guid>${link}</guid><description>${escape(data.description)}</description><pubDate>${item.date.toUTCString()}</pubDate><content:encoded>${escape(absolute(item.content, site))}</content:encoded>${creators.join('')}${categories.map(({ name }) => `<category>${escape(name)}</category>`).join('')}${tickers.join('')}</item>`;
  });
  const built = newest[0] ? `<lastBuildDate>${newest[0].date.toUTCString()}</lastBuildDate>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escape(title)}</title><description>${escape(description)}</description><link>${site.url}${url}</link><language>en-US</language>${built}<ttl>30</ttl><atom:link href="${site.url}${url}feed.xml" rel="self" type="application/rss+xml"/>\n${entries.join('\n')}</channel></rss>`;
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(site, { url, title, description, items }) {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${site.url}${url}`,
    feed_url: `${site.url}${url}feed.json`,
    description,
    language: 'en-US',
    items: items.slice(0, 30).map((item) => ({
      id: `${site.url}${item.url}`,
      url: `${site.url}${item.url}`,
      title: item.data.title,
      summary: item.data.description,
      content_html: absolute(item.content, site),
      date_published: item.date.toISOString(),
      authors: item.data.authors.map((id) => ({ name: names.authors.get(id).name })),
      tags: item.data.topics.map((id) => names.tags.get(id).name),
    })),
  };
  return JSON.stringify(feed, undefined, 1);
}
