import { describe, expect, it } from 'vitest';
import { opml } from '../../../src/feeds/opml.ts';
import type { Article } from '../../../src/publication/article.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { pageKinds } from '../../../src/publication/page-kinds.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { redirectsIn } from '../../../src/publication/redirects.ts';
import { sitemaps } from '../../../src/seo/sitemap.ts';
import { site } from '../feeds/sample.ts';
import { NOW, registries, sampleArticle, samplePublication, sampleSource } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const other = sampleArticle('2024/07/other');
/** About all that the other story is not about. */
const about = (fields: Partial<Article>): Article =>
  sampleArticle('2024/07/story', {
    section: 'policy',
    authors: ['policy-desk'],
    tags: ['rates'],
    tickers: ['FB'],
    ...fields,
  });
const ABOUT = ['/policy/', '/authors/policy-desk/', '/tags/rates/', '/tickers/meta/'];
const changes = {
  authors: registries.authors.flatMap((desk) => [desk, { ...desk, id: 'policy-desk' }]),
  tags: registries.tags.map((tag) => (tag.id === 'rates' ? { ...tag, aliases: ['yields'] } : tag)),
};

/** What is said of section, author, tag and ticker of the story, wherever lists of pages stand. */
function placesOf(articles: readonly Article[]) {
  const publication = samplePublication(articles, changes);
  const source = sampleSource(publication);
  const within = (text: string, ending: string): string[] =>
    ABOUT.filter((url) => text.includes(`${url}${ending}`));
  const heads = [
    pageKinds.section.at(source, { section: 'policy' }),
    pageKinds.author.at(source, { author: 'policy-desk' }),
    pageKinds.tag.at(source, { tag: 'rates' }),
    pageKinds.ticker.at(source, { symbol: 'meta' }),
  ].map((shown) => ({ ...shown?.head, shown: shown?.view.feed }));
  const files = sitemaps(sitePages(source)).flatMap(({ pages }) => pages.map(({ url }) => url));
  const list = pageKinds.feeds.at(source)?.view.groups.flatMap(({ feeds }) => feeds) ?? [];
  return {
    feeds: within(JSON.stringify(feedSubjects(publication).map(({ url }) => url)), ''),
    opml: within(opml(feedSubjects(publication), site), 'feed.xml'),
    list: ABOUT.filter((url) => list.some((feed) => feed.url === url)),
    heads: heads.flatMap(({ path, feeds }) => (feeds?.length === 1 ? path : [])),
    links: heads.flatMap(({ shown }) => shown?.url ?? []),
    indexable: heads.flatMap(({ path, indexable }) => (indexable === true ? path : [])),
    listed: ABOUT.filter((url) => files.includes(url)),
    redirects: redirectsIn(publication)
      .map(({ from }) => from)
      .filter((from) => from.includes('feed.xml')),
  };
}

describe('what no story is about', () => {
  it.each([
    ['nothing is written', []],
    ['a story is a draft', [about({ draft: true })]],
    ['a story is to come', [about({ date: moment(NOW + 1) })]],
    ['a story expired', [about({ expires: moment(NOW - 1) })]],
  ])('is kept from search engines and has no feed where %s', (_what, stories) => {
    expect(placesOf([other, ...stories])).toEqual({
      ...{ feeds: [], opml: [], list: [], heads: [], links: [], indexable: [], listed: [] },
      redirects: [],
    });
  });

  it.each([
    ['its first story', {}],
    [
      'the notice that its story was withdrawn',
      {
        corrections: [{ date: moment(NOW), note: 'It was not so.', grade: 'withdrawal' as const }],
      },
    ],
  ])('has all of them with %s', (_what, fields) => {
    const all = ABOUT;
    expect(placesOf([other, about(fields)])).toEqual({
      ...{ feeds: all, opml: all, list: all, heads: all, links: all, indexable: all, listed: all },
      redirects: ['/tags/yields/feed.xml', '/tickers/fb/feed.xml'],
    });
  });

  it('has the feed of the site alone before there is a story', () => {
    expect(feedSubjects(samplePublication([])).map(({ url }) => url)).toEqual(['/']);
  });
});
