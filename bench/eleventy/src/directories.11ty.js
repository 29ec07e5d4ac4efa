import { document, escape } from '../html.js';

export const data = {
  pagination: { data: 'collections.directories', size: 1, alias: 'directory' },
  permalink: ({ directory }) => `${directory.url}index.html`,
};

export function render({ site, directory: { url, title, links } }) {
  const items = links.map(
    (link) => `<li><a href="${link.url}">${escape(link.title)}</a> ${link.count}</li>`,
  );
  const main = `<header class="page-header"><h1>${title}</h1></header><ul class="columns">${items.join('')}</ul>`;
  return document(site, { url, title, description: title, main });
}
