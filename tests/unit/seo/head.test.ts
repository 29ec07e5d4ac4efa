import { describe, expect, it } from 'vitest';
import type { Head } from '../../../src/publication/view/head.ts';
import { authorView, sectionView, tickerView } from '../../../src/publication/view/listing.ts';
import { instrumentOf } from '../../../src/publication/view/facts.ts';
import {
  articleHead,
  authorHead,
  expiredHead,
  listingHead,
  pageHead,
  tickerHead,
} from '../../../src/seo/head.ts';
import { NOW } from '../publication/sample.ts';
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
  const main = ({ graph }: Head): unknown =>
    graph !== undefined && '@graph' in graph ? [graph['@graph']].flat()[0] : undefined;

  it('the front page offers the search', () => {
    const head = pageHead('The Paper', 'What happened', '/', site);
    expect(head.graph).toMatchObject({
      '@graph': [
        { '@type': 'WebPage' },
        { '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } },
        {},
      ],
    });
  });

  it('a section is a collection of its newest stories', () => {
    expect(main(listingHead(sectionView('markets', publication, 50), site))).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 1,
        itemListElement: [{ position: 1, url: 'https://news.example/2024/07/story/' }],
      },
    });
  });

  it('a ticker is about the company', () => {
    const view = tickerView('META', publication, 50);
    expect(main(tickerHead(view, instrumentOf('FB', publication), site))).toMatchObject({
      mainEntity: { '@type': 'Corporation', tickerSymbol: 'XNAS META' },
    });
  });

  it('an author is a profile', () => {
    const head = authorHead(authorView('markets-desk', publication, 50), site);
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
