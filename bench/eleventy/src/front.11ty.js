import { document, teaser } from '../html.js';

export const data = { permalink: '/index.html' };

export function render({ site, collections }) {
  const sections = collections.lists
    .filter(({ kind }) => kind === 'section')
    .map(
      ({ url, title, items }) =>
        `<section><h2><a href="${url}">${title}</a></h2><ol>${items.slice(0, 5).map(teaser).join('')}</ol></section>`,
    );
  const main = `<h1 class="visually-hidden">${site.name}</h1><ol class="story-list ruled">${collections.newest.map(teaser).join('')}</ol>${sections.join('')}`;
  return document(site, { url: '/', title: site.name, description: site.tagline, main });
}
