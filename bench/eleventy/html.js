import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const style = read('./style.css');
const registry = JSON.parse(read('./registry.json'));
const byId = (entries) => new Map(entries.map((entry) => [entry.id, entry]));
export const names = {
  sections: byId(registry.sections),
  tags: byId(registry.tags),
  tickers: byId(registry.tickers),
  authors: byId(registry.authors),
};

const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => text.replace(/[&<>"]/g, (mark) => marks[mark]);

const zone = { timeZone: 'America/New_York' };
const short = new Intl.DateTimeFormat('en-US', { ...zone, dateStyle: 'medium' });
const long = new Intl.DateTimeFormat('en-US', { ...zone, dateStyle: 'long', timeStyle: 'short' });
export const shortDate = (date) => short.format(date);
export const longDate = (date) => long.format(date);

const sectionLinks = registry.sections
  .map(({ id, name }) => `<li><a href="/${id}/">${name}</a></li>`)
  .join('');
const masthead = (site) =>
  `<header class="masthead"><div class="page masthead-bar"><p class="masthead-name"><a href="/">${site.name}</a></p><div class="masthead-tools no-print"><form class="search-form" role="search" action="/search/" method="get"><label class="visually-hidden" for="masthead-search">Search the archive</label><input id="masthead-search" type="search" name="q" autocomplete="off" required><button type="submit">Search</button></form></div></div><nav class="page masthead-nav no-print" aria-label="Sections"><ul>${sectionLinks}<li><a href="/tickers/">Tickers</a></li><li><a href="/archive/">Archive</a></li></ul></nav></header>`;
const footer = `<footer class="footer"><div class="page"><nav class="footer-nav no-print" aria-label="All pages"><div><p class="footer-heading">Sections</p><ul>${sectionLinks}</ul></div><div><p class="footer-heading">Find</p><ul><li><a href="/tickers/">Tickers</a></li><li><a href="/tags/">Topics</a></li><li><a href="/authors/">Authors</a></li><li><a href="/archive/">Archive</a></li></ul></div></nav><p class="footer-disclosure">Nothing here is investment advice. This is an archive for measuring.</p></div></footer>`;

const alternates = ({ url, title }) =>
  `<link rel="alternate" type="application/rss+xml" title="${escape(title)}" href="${url}feed.xml"><link rel="alternate" type="application/feed+json" title="${escape(title)}" href="${url}feed.json">`;

/** A whole page. `page` is { url, title, description, type, extra, feeds, main }. */
export function document(site, page) {
  const title = escape(page.title);
  const description = escape(page.description);
  const feeds = [...(page.feeds ?? []), { url: '/', title: site.name }];
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${page.url === '/' ? title : `${title} | ${site.name}`}</title><meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#121514" media="(prefers-color-scheme: dark)"><meta name="description" content="${description}"><link rel="canonical" href="${site.url}${page.url}"><meta name="robots" content="max-image-preview:large"><meta property="og:site_name" content="${site.name}"><meta property="og:type" content="${page.type ?? 'website'}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${site.url}${page.url}"><meta property="og:locale" content="en_US"><meta name="twitter:card" content="summary">${page.extra ?? ''}${feeds.map(alternates).join('')}<link rel="icon" href="/favicon.ico" sizes="32x32"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png"><link rel="manifest" href="/manifest.webmanifest"><style>${style}</style></head><body><a class="skip-link visually-hidden" href="#main">Skip to the text</a>${masthead(site)}<main id="main" class="page" tabindex="-1">${page.main}</main>${footer}</body></html>`;
}

export function teaser({ url, date, data }) {
  const section = names.sections.get(data.section);
  return `<li><article class="teaser"><p class="kicker"><a href="/${section.id}/">${section.name}</a></p><h3><a href="${url}">${escape(data.title)}</a></h3><p>${escape(data.description)}</p><p class="teaser-meta"><time datetime="${date.toISOString()}">${shortDate(date)}</time></p></article></li>`;
}
