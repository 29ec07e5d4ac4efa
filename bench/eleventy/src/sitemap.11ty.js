export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

export function render({ site, collections }) {
  const urls = collections.all
    .filter(({ url }) => url)
    .map(
      ({ url, date }) =>
        `<url><loc>${site.url}${url}</loc><lastmod>${date.toISOString()}</lastmod></url>`,
    );
  const lists = collections.lists.map(({ url }) => `<url><loc>${site.url}${url}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}${lists.join('')}</urlset>`;
}
