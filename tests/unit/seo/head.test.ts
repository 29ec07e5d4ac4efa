import { describe, expect, it } from 'vitest';
import { pageKinds } from '../../../src/publication/page-kinds.ts';
import type { Head } from '../../../src/publication/view/head.ts';
import { articleHead, expiredHead, pageHead } from '../../../src/seo/head.ts';
import { NOW, sampleSource } from '../publication/sample.ts';
import { sampleStory, site } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });

describe('articleHead', () => {
  it('dates a change, also one by correction, and leaves an unchanged story undated', () => {
    const { view, facts } = sampleStory();
    expect(articleHead(view, facts, site).article?.modifiedTime).toBeUndefined();
    const note = 'It was 3 and not 4.';
    const corrected = sampleStory({
      corrections: [{ date: moment(NOW), note, grade: 'correction' }],
    });
    const head = articleHead(corrected.view, corrected.facts, site);
    expect(head.article?.modifiedTime).toBe('2024-07-20T08:00:00-04:00');
    expect(head.indexable).toBe(true);
  });

  it('keeps a withdrawn story from search engines', () => {
    const note = 'It was not so at all.';
    const { view, facts } = sampleStory({
      corrections: [{ date: moment(NOW), note, grade: 'withdrawal' }],
    });
    expect(articleHead(view, facts, site).indexable).toBe(false);
  });

  it('offers the feeds of its section and its first tickers', () => {
    const { view, facts } = sampleStory({ tickers: ['FB'] });
    expect(articleHead(view, facts, site).feeds.map((feed) => feed.url)).toEqual([
      '/markets/',
      '/tickers/meta/',
    ]);
  });
});

describe('the graph of', () => {
  const { publication } = sampleStory({ tickers: ['FB'] });
  const source = sampleSource(publication);
  const headOf = (
    kind: 'front' | 'section' | 'ticker' | 'author',
    params: Readonly<Record<string, string>> = {},
  ): Head => {
    const words = pageKinds[kind].at(source, params)?.head;
    if (words === undefined) throw new Error(`there is no such ${kind}`);
    return pageHead(words, site);
  };
  const main = ({ graph }: Head): unknown =>
    graph !== undefined && '@graph' in graph ? [graph['@graph']].flat()[0] : undefined;

  it('the front page offers the search', () => {
    expect(headOf('front').graph).toMatchObject({
      '@graph': [
        { '@type': 'WebPage' },
        { '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } },
        {},
      ],
    });
  });

  it('a section is a collection of its newest stories', () => {
    expect(main(headOf('section', { section: 'markets' }))).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 1,
        itemListElement: [{ position: 1, url: 'https://news.example/2024/07/story/' }],
      },
    });
  });

  it('a ticker is about the company', () => {
    expect(main(headOf('ticker', { symbol: 'meta' }))).toMatchObject({
      mainEntity: { '@type': 'Corporation', tickerSymbol: 'XNAS META' },
    });
  });

  it('an author is a profile', () => {
    const head = headOf('author', { author: 'markets-desk' });
    expect(head.type).toBe('profile');
    expect(main(head)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Organization', name: 'Markets Desk' },
    });
  });

  it('a page that may not be listed is absent', () => {
    const expired = {
      url: '/2024/07/gone/',
      title: 'Gone',
      section: { name: 'Markets', url: '/markets/' },
      published: moment(NOW),
      expired: moment(NOW),
    };
    expect(expiredHead(expired, site)).toMatchObject({ indexable: false, graph: undefined });
  });
});
