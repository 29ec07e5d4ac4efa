import { document, escape, longDate, names } from '../../html.js';

const feedOf = (prefix, { id, name }) => ({ url: `${prefix}${id.toLowerCase()}/`, title: name });

export function render({ site, page, content, ...story }) {
  const { title, description, topics, tickers, authors, neighbours = [] } = story;
  const section = names.sections.get(story.section);
  const tags = topics.map((id) => names.tags.get(id));
  const companies = tickers.map((id) => names.tickers.get(id));
  const iso = page.date.toISOString();
  const minutes = Math.ceil(content.length / 1500);
  const extra = `<meta property="article:published_time" content="${iso}"><meta property="article:section" content="${section.name}">${tags.map(({ name }) => `<meta property="article:tag" content="${escape(name)}">`).join('')}`;
  const byline = authors
    .map((id) => `<a rel="author" href="/authors/${id}/">${names.authors.get(id).name}</a>`)
    .join(', ');
  const chips = companies
    .map(
      ({ id, name }) =>
        `<li><a class="chip" href="/tickers/${id.toLowerCase()}/"><b>${id}</b> ${escape(name)}</a></li>`,
    )
    .join('');
  const topicLinks = tags
    .map(({ id, name }) => `<li><a rel="tag" href="/tags/${id}/">${escape(name)}</a></li>`)
    .join('');
  const links = neighbours
    .map(
      (other, at) =>
        other &&
        `<a href="${other.url}" rel="${at === 0 ? 'prev' : 'next'}">${escape(other.title)}</a>`,
    )
    .filter(Boolean)
    .join('');
  const main = `<article class="article" data-pagefind-body><header class="article-header"><p class="kicker"><a href="/${section.id}/">${section.name}</a></p><h1>${escape(title)}</h1><p class="standfirst">${escape(description)}</p></header><div class="article-meta"><p class="byline">By ${byline}</p><p class="article-times"><time datetime="${iso}">${longDate(page.date)}</time><span>${minutes} min read</span></p><ul class="chips" aria-label="Tickers in this story">${chips}</ul></div><div class="article-text"><div class="prose">${content}</div><div class="end-matter"><section aria-labelledby="topics"><h2 id="topics">Topics</h2><ul class="tags cluster">${topicLinks}</ul></section></div></div></article><nav class="previous-next no-print" aria-label="Earlier and later">${links}</nav>`;
  const feeds = [feedOf('/', section), ...companies.map((each) => feedOf('/tickers/', each))];
  return document(site, { url: page.url, title, description, type: 'article', extra, feeds, main });
}
