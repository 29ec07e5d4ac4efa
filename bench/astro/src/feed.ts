import rss from '@astrojs/rss';
import MarkdownIt from 'markdown-it';
import { lists, names, site, stories, urlOf, type List, type Story } from './lists.ts';

// The way the Astro guide gives for full content; a story's text is rendered once for all feeds.
const parser = new MarkdownIt();
const texts = new Map<string, string>();
const textOf = (story: Story) => {
  const known = texts.get(story.id);
  if (known !== undefined) return known;
  const html = parser.render(story.body ?? '').replaceAll('href="/', `href="${site.url}/`);
  texts.set(story.id, html);
  return html;
};

export const feedPaths = () => [
  {
    params: { path: undefined },
    props: {
      list: { kind: 'site', url: '/', title: site.name, description: site.tagline, items: stories },
    },
  },
  ...lists.map((list) => ({ params: { path: list.url.slice(1, -1) }, props: { list } })),
];

export const rssOf = ({ url, title, description, items }: List) =>
  rss({
    title,
    description,
    site: `${site.url}${url}`,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: `<language>en-US</language><ttl>30</ttl><atom:link href="${site.url}${url}feed.xml" rel="self" type="application/rss+xml"/>`,
    items: items.slice(0, 30).map((story) => ({
      title: story.data.title,
      link: `${site.url}${urlOf(story)}`,
      description: story.data.description,
      pubDate: story.data.date,
      content: textOf(story),
      categories: [
        names.sections.get(story.data.section)?.name ?? '',
        ...story.data.tags.map((id) => names.tags.get(id)?.name ?? ''),
        ...story.data.tickers,
      ],
      customData: story.data.authors
        .map((id) => `<dc:creator>${names.authors.get(id)?.name}</dc:creator>`)
        .join(''),
    })),
  });

export const jsonFeedOf = ({ url, title, description, items }: List) =>
  new Response(
    JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        home_page_url: `${site.url}${url}`,
        feed_url: `${site.url}${url}feed.json`,
        description,
        language: 'en-US',
        items: items.slice(0, 30).map((story) => ({
          id: `${site.url}${urlOf(story)}`,
          url: `${site.url}${urlOf(story)}`,
          title: story.data.title,
          summary: story.data.description,
          content_html: textOf(story),
          date_published: story.data.date.toISOString(),
          authors: story.data.authors.map((id) => ({ name: names.authors.get(id)?.name })),
          tags: story.data.tags.map((id) => names.tags.get(id)?.name),
        })),
      },
      undefined,
      1,
    ),
  );
