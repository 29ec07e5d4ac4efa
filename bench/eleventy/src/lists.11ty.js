import { document, escape, shortDate, teaser } from '../html.js';

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}index.html`,
};

const line = ({ url, date, data: { title, section } }) =>
  `<li><time datetime="${date.toISOString().slice(0, 10)}">${shortDate(date)}</time> <a href="${url}">${escape(title)}</a> <span>${section}</span></li>`;

export function render({ site, list, collections }) {
  const { kind, url, title, description, items, months, feed } = list;
  const years =
    kind === 'section'
      ? collections.lists.filter((other) => other.kind === 'sectionyear' && other.url.startsWith(url))
      : [];
  const body =
    months !== undefined
      ? `<ul class="month-grid">${months.map((month) => `<li><a href="${month.url}"><b>${month.count}</b> ${month.title}</a></li>`).join('')}</ul>`
      : feed
        ? `<ol class="story-list ruled">${items.map(teaser).join('')}</ol>`
        : `<ol class="dated-list">${items.map(line).join('')}</ol>`;
  const main = `<header class="page-header"><h1>${escape(title)}</h1><p>${escape(description)}</p></header>${body}<ul class="cluster">${years.map((year) => `<li><a href="${year.url}">${year.title}</a></li>`).join('')}</ul>`;
  return document(site, { url, title, description, feeds: feed ? [{ url, title }] : [], main });
}
