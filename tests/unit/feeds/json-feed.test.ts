import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { entryHtml } from '../../../src/feeds/entry-html.ts';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { sampleArticle } from '../publication/sample.ts';
import { moment, sampleFeed, site } from './sample.ts';

const render = (view: ReturnType<typeof sampleFeed>) =>
  jsonFeed(view, (entry) => entryHtml(entry, '<p>Text</p>', site), site);

describe('jsonFeed', () => {
  it('says everything about an item, with the offset of the place', () => {
    const article = sampleArticle('2024/07/story', {
      tickers: ['FB'],
      updated: moment(Date.UTC(2024, 6, 12)),
      kind: 'opinion',
      corrections: [
        { date: moment(Date.UTC(2024, 6, 11)), note: 'It was 3.', grade: 'correction' },
      ],
    });
    const text = render(sampleFeed([article]));
    expect(parseJsonFeed(text).items).toHaveLength(1);
    const feed: unknown = JSON.parse(text);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://news.example/feed.json',
      home_page_url: 'https://news.example/',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [
        {
          id: 'tag:news.example,2022:2024/07/story',
          url: 'https://news.example/2024/07/story/',
          date_published: '2024-07-10T10:00:00-04:00',
          date_modified: '2024-07-11T20:00:00-04:00',
          content_html:
            '<p><strong>Opinion</strong></p><p><strong>Correction</strong> (July 10, 2024): It was 3.</p>\n<p>Text</p>',
          tags: ['Market News', 'Opinion', 'Small caps'],
          _finance: {
            tickers: [
              {
                symbol: 'META',
                exchange: 'XNAS',
                name: 'Meta Platforms',
                url: 'https://news.example/tickers/meta/',
              },
            ],
            corrections: [
              { date: '2024-07-10T20:00:00-04:00', grade: 'correction', note: 'It was 3.' },
            ],
          },
        },
      ],
    });
  });

  it('says nothing of what a story does not have', () => {
    const { items } = JSON.parse(render(sampleFeed([sampleArticle('2024/07/story')]))) as {
      readonly items: readonly object[];
    };
    const without = ['attachments', 'image', 'date_modified', '_translations', '_versions'];
    expect(Object.keys(items[0] ?? {}).filter((key) => without.includes(key))).toEqual([]);
  });

  it('is present and valid without items', () => {
    expect(JSON.parse(render(sampleFeed([])))).toMatchObject({ items: [] });
  });

  it('is well-formed with a lone surrogate in a headline', () => {
    const text = render(sampleFeed([sampleArticle('2024/07/story', { title: 'A \ud800 title' })]));
    expect(JSON.parse(text)).toMatchObject({ items: [{ title: 'A \ufffd title' }] });
  });
});
